namespace Jardem.Cases.Cases.Acts;

/// <summary>What every act of the review asks first: the case is under review, of this body, with this specialist.</summary>
internal static class ReviewGuard
{
    public static ActOutcome.NotAllowed? Check(CaseState state, ActBy by)
    {
        if (by.Officer.Body != state.Registration.Body)
            return new ActOutcome.NotAllowed("act.other-body");
        if (by.Role != Role.Specialist)
            return new ActOutcome.NotAllowed("act.not-your-role");
        if (state.Phase is not (CasePhase.UnderReview or CasePhase.PreliminarilyRefused))
            return new ActOutcome.NotAllowed("act.not-in-review");
        return state.Assignee?.Account == by.Officer.Account ? null : new ActOutcome.NotAllowed("act.not-assignee");
    }
}
