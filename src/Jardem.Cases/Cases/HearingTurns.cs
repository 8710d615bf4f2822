using Jardem.Cases.Cases.Events;
using Jardem.Cases.Cases.Hearings;

namespace Jardem.Cases.Cases;

/// <summary>How notices, objections and hearings change a case.</summary>
internal static class HearingTurns
{
    /// <summary>The state after the event, or null for an event of another kind.</summary>
    public static CaseState? Next(CaseState state, CaseEvent happened) => happened switch
    {
        CasePreliminarilyRefused e => state with
        {
            Phase = CasePhase.PreliminarilyRefused,
            Prepared = null,
            Preliminaries = [.. state.Preliminaries, new PreliminaryRefusal(state.Version, e.Record, e.Confirmation, e.LastDayToNotify)],
        },
        HearingAppointed e => Last(state, p => p with
        {
            Hearings = [.. p.Hearings.Select(h => h.Pending ? h with { Moved = true } : h), new Hearing(p.Hearings.Count + 1, e.Plan, e.By, state.Version)],
        }),
        HearingHeld e => Last(state, p => p with
        {
            DecideUntil = e.DecideUntil,
            Hearings = [.. p.Hearings.Select(h => h.Pending ? h with { Held = e.Protocol, HeldVersion = state.Version } : h)],
        }),
        HearingMissed e => Last(state, p => p with { Hearings = [.. p.Hearings.Select(h => h.Pending ? h with { Missed = e.By } : h)] }),
        ObjectionReceived e => Last(state, p => p with { Objections = [.. p.Objections, e.Objection] }),
        NoticeSent e => state with { Notices = [.. state.Notices, new NoticeService(e.Token, e.Kind, e.Channel, e.To, e.On)] },
        NoticeReceived e => Received(state, e),
        _ => null,
    };

    private static CaseState Received(CaseState state, NoticeReceived e)
    {
        var last = state.ServiceOf(e.Token);
        var served = state with { Notices = [.. state.Notices.Select(n => ReferenceEquals(n, last) ? n with { ReceivedOn = e.On, Evidence = e.Evidence } : n)] };
        return e.Window is { } window ? Last(served, p => p with { Window = window }) : served;
    }

    private static CaseState Last(CaseState state, Func<PreliminaryRefusal, PreliminaryRefusal> change) =>
        state with { Preliminaries = [.. state.Preliminaries.SkipLast(1), change(state.Preliminaries[^1])] };
}
