using Jardem.Cases.Cases.Events;
using NodaTime;

namespace Jardem.Cases.Cases.Acts;

/// <summary>
/// Ends a case without a decision: the application is taken back, or the applicant died. Whoever reviews the case does not end it: the
/// applicant's side comes to somebody else. A case ended in error is opened again (<see cref="Reconsider"/>).
/// </summary>
public static class EndCase
{
    /// <param name="iin">Of whoever takes the application back.</param>
    public static ActOutcome Withdraw(CaseState state, ActBy by, string iin, string reason, string? attachment)
    {
        if (FrontGuard.Check(state, by) is { } no)
            return no;
        if (state.Assignee?.Account == by.Officer.Account)
            return new ActOutcome.NotAllowed("act.assignee-may-not-end");
        if (!state.Phase.IsOpen())
            return new ActOutcome.NotAllowed("act.already-decided");
        var party = Party.Of(state, iin, by.Today);
        if (party == Party.Stranger)
            return new ActOutcome.NotAllowed("act.not-a-party");
        if (party == Party.PowerExpired)
            return new ActOutcome.NotAllowed("act.power-expired");
        return string.IsNullOrWhiteSpace(reason)
            ? new ActOutcome.NotAllowed("act.reason-needed")
            : ActOutcome.Of(new CaseWithdrawn(party == Party.Representative, reason.Trim(), by.Today, attachment, by.Officer));
    }

    public static ActOutcome Death(CaseState state, ActBy by, LocalDate diedOn, string evidence)
    {
        if (FrontGuard.Check(state, by) is { } no)
            return no;
        if (state.Assignee?.Account == by.Officer.Account)
            return new ActOutcome.NotAllowed("act.assignee-may-not-end");
        if (!state.Phase.IsOpen() && state.Phase is not (CasePhase.Granted or CasePhase.ResultReady))
            return new ActOutcome.NotAllowed("act.case-ended");
        if (diedOn > by.Today)
            return new ActOutcome.NotAllowed("act.death-in-future");
        if (diedOn < state.Facts.Applicant.BirthDate)
            return new ActOutcome.NotAllowed("act.death-before-birth");
        return string.IsNullOrWhiteSpace(evidence)
            ? new ActOutcome.NotAllowed("act.death-evidence-needed")
            : ActOutcome.Of(new ApplicantDied(diedOn, evidence.Trim(), by.Today, by.Officer));
    }
}
