using Jardem.Cases.Cases.Events;
using Jardem.Cases.Cases.Hearings;
using Jardem.Law.Calendar;
using NodaTime;

namespace Jardem.Cases.Cases.Acts;

/// <summary>Appoints a hearing on one of the days that the window leaves, in the hours of the body, in a way that the law of the day allows.</summary>
public static class AppointHearing
{
    /// <summary>Appoints another hearing in a case where one was moved or missed.</summary>
    public static ActOutcome Again(CaseState state, ActBy by, HearingPlan plan, string why, HearingLaw law, HearingDays days, OfficeHours hours, WorkCalendar calendar, LocalDateTime now)
    {
        if (HearingGuard.Check(state, by) is { } no)
            return no;
        if (string.IsNullOrWhiteSpace(why))
            return new ActOutcome.NotAllowed("act.reason-needed");
        if (state.Preliminary!.Hearings.Any(h => h.Held is not null))
            return new ActOutcome.NotAllowed("act.hearing-was-held");
        return First(by, plan, law, days, hours, calendar, now) is ActOutcome.NotAllowed wrong
            ? wrong
            : ActOutcome.Of(new HearingAppointed(plan, by.Officer, why.Trim()));
    }

    /// <summary>The first appointment, made together with the preliminary decision.</summary>
    public static ActOutcome First(ActBy by, HearingPlan plan, HearingLaw law, HearingDays days, OfficeHours hours, WorkCalendar calendar, LocalDateTime now)
    {
        if (law.Ways.All(w => w.Key != plan.Way))
            return new ActOutcome.NotAllowed("act.hearing-way-not-allowed");
        if (string.IsNullOrWhiteSpace(plan.Place))
            return new ActOutcome.NotAllowed("act.hearing-place-needed");
        if (plan.At <= now)
            return new ActOutcome.NotAllowed("act.hearing-in-past");
        if (!calendar.IsWorking(plan.At.Date))
            return new ActOutcome.NotAllowed("act.hearing-day-off");
        if (plan.At.TimeOfDay < hours.Opens || plan.At.TimeOfDay >= hours.Closes)
            return new ActOutcome.NotAllowed("act.hearing-out-of-hours");
        if (plan.At.Date < days.Days[0])
            return new ActOutcome.NotAllowed("act.hearing-too-early");
        if (plan.At.Date > days.Days[^1])
            return new ActOutcome.NotAllowed("act.hearing-too-late");
        return ActOutcome.Of(new HearingAppointed(plan with { Place = plan.Place.Trim() }, by.Officer, null));
    }
}
