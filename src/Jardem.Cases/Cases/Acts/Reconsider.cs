using Jardem.Cases.Cases.Events;
using Jardem.Law.Clock;
using Jardem.Law.Norms;
using NodaTime;

namespace Jardem.Cases.Cases.Acts;

/// <summary>
/// Opens a decided case again, or one that was ended in error, or annuls its decision: on the head's own finding that it must change in substance, on a complaint, or by a
/// court. What is adverse in the new decision is heard again like any refusal.
/// </summary>
public static class Reconsider
{
    /// <summary>The head finds that the decision must change in substance; it stands until the new one is made.</summary>
    public static ActOutcome OnOwnInitiative(CaseState state, ActBy by, string reason, Deadline deadline, Basis basis)
    {
        if (Guard(state, by) is { } no)
            return no;
        if (!state.Phase.CanReopen())
            return new ActOutcome.NotAllowed("act.not-decided");
        return string.IsNullOrWhiteSpace(reason)
            ? new ActOutcome.NotAllowed("act.reason-needed")
            : ActOutcome.Of(new CaseReopened(ReopenCause.OwnInitiative, reason.Trim(), null, SetAside: false, by.Today, deadline, basis, by.Officer));
    }

    /// <summary>The head records a court's act that sets the decision aside, to be made again or not.</summary>
    public static ActOutcome ByCourt(CaseState state, ActBy by, string ruling, string reason, bool again, IReadOnlyList<string> decisionKinds, Deadline deadline, Basis basis)
    {
        if (Guard(state, by) is { } no)
            return no;
        if (string.IsNullOrWhiteSpace(ruling))
            return new ActOutcome.NotAllowed("act.ruling-needed");
        return SetAside(state, by, ReopenCause.Court, ruling.Trim(), reason, again, decisionKinds, deadline, basis);
    }

    /// <summary>Sets the decision aside: its documents lose their force; the case goes back to review, or ends.</summary>
    public static ActOutcome SetAside(CaseState state, ActBy by, ReopenCause cause, string ruling, string reason, bool again, IReadOnlyList<string> decisionKinds, Deadline deadline, Basis basis)
    {
        if (again ? !state.Phase.CanReopen() : !state.Phase.IsDecided())
            return new ActOutcome.NotAllowed("act.not-decided");
        if (string.IsNullOrWhiteSpace(reason))
            return new ActOutcome.NotAllowed("act.reason-needed");
        CaseEvent turn = again
            ? new CaseReopened(cause, reason.Trim(), ruling, SetAside: true, by.Today, deadline, basis, by.Officer)
            : new CaseAnnulled(cause, reason.Trim(), ruling, by.Today, basis, by.Officer);
        return ActOutcome.Of([turn, .. Voids.Of(state, by.At, again ? VoidReasons.SetAside : VoidReasons.Annulled, decisionKinds)]);
    }

    private static ActOutcome.NotAllowed? Guard(CaseState state, ActBy by)
    {
        if (by.Officer.Body != state.Registration.Body)
            return new ActOutcome.NotAllowed("act.other-body");
        return by.Role == Role.Head ? null : new ActOutcome.NotAllowed("act.not-your-role");
    }
}
