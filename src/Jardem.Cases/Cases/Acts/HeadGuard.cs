namespace Jardem.Cases.Cases.Acts;

/// <summary>What every act of the head asks first.</summary>
internal static class HeadGuard
{
    public static ActOutcome.NotAllowed? Check(CaseState state, ActBy by)
    {
        if (by.Officer.Body != state.Registration.Body)
            return new ActOutcome.NotAllowed("act.other-body");
        if (by.Role != Role.Head)
            return new ActOutcome.NotAllowed("act.not-your-role");
        return state.Phase == CasePhase.AwaitingDecision ? null : new ActOutcome.NotAllowed("act.not-prepared");
    }
}
