namespace Jardem.Cases.Cases.Acts;

/// <summary>What the acts of a hearing ask first: the applicant is being heard, by this body, by the assignee or a head.</summary>
internal static class HearingGuard
{
    public static ActOutcome.NotAllowed? Check(CaseState state, ActBy by)
    {
        if (by.Officer.Body != state.Registration.Body)
            return new ActOutcome.NotAllowed("act.other-body");
        if (by.Role is not (Role.Specialist or Role.Head))
            return new ActOutcome.NotAllowed("act.not-your-role");
        if (state.Preliminary is null || state.Phase is not (CasePhase.PreliminarilyRefused or CasePhase.AwaitingDecision))
            return new ActOutcome.NotAllowed("act.no-preliminary-refusal");
        return by.Role == Role.Head || state.Assignee?.Account == by.Officer.Account ? null : new ActOutcome.NotAllowed("act.not-assignee");
    }
}
