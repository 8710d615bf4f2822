using Jardem.Cases.Cases;
using Jardem.Law.Calendar;
using Jardem.Law.Clock;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;
using Jardem.Services;
using NodaTime;

namespace Jardem.UseCases.Casework;

/// <summary>Derives the limit of a case's decision: from its filing, or, after it was opened again, from that day.</summary>
public static class DecisionDeadline
{
    /// <summary>A case opened again has its limit anew, since the rules do not say another.</summary>
    public static Basis Again { get; } = new Basis.HouseRule("H-reconsideration");

    /// <summary>The limit as it stands; null where the law data no longer hold the standard or the office.</summary>
    public static Deadline? Of(CaseState state, IServiceRoom room, LawSnapshot law)
    {
        if (state.Reopened.Count > 0)
            return From(state, room, law, state.Reopened[^1].On);
        var day = law.On(state.Facts.FiledOn);
        if (day.Standard(room.Id) is not { } standard || day.Body(state.Registration.Office) is not { } office)
            return null;
        var clock = new DeadlineClock(law);
        var limit = state.Left is null ? room.Procedure.LimitFor(state.Registration.Channel) : room.Procedure.DecisionLimit;
        return clock.Derive(standard.Limits[limit], clock.FilingDay(state.Registration.FiledAt, OfficeHours.Of(office)), governedOn: state.Facts.FiledOn);
    }

    /// <summary>The limit of the desk, which runs once a case leaves the automatic path; null where the law data no longer hold the standard or the office.</summary>
    public static Deadline? AtDesk(CaseState state, IServiceRoom room, LawSnapshot law)
    {
        var day = law.On(state.Facts.FiledOn);
        if (day.Standard(room.Id) is not { } standard || day.Body(state.Registration.Office) is not { } office)
            return null;
        var clock = new DeadlineClock(law);
        return clock.Derive(standard.Limits[room.Procedure.DecisionLimit], clock.FilingDay(state.Registration.FiledAt, OfficeHours.Of(office)), governedOn: state.Facts.FiledOn);
    }

    /// <summary>The limit of a case opened again on a day.</summary>
    public static Deadline From(CaseState state, IServiceRoom room, LawSnapshot law, LocalDate on)
    {
        var limit = law.On(state.Facts.FiledOn).Standard(room.Id)!.Limits[room.Procedure.DecisionLimit];
        return new DeadlineClock(law).Derive(limit with { Starts = LimitStart.Arrival }, on, governedOn: state.Facts.FiledOn);
    }
}
