using Jardem.Cases.Cases.Events;

namespace Jardem.Cases.Cases.Acts;

/// <summary>The deciding body sends the printed result to the office where it was asked for.</summary>
public static class SendResult
{
    public static ActOutcome Decide(CaseState state, ActBy by)
    {
        if (by.Officer.Body != state.Registration.Body)
            return new ActOutcome.NotAllowed("act.other-body");
        if (by.Role is not (Role.Specialist or Role.Head))
            return new ActOutcome.NotAllowed("act.not-your-role");
        return state.Phase == CasePhase.Granted
            ? ActOutcome.Of(new ResultReady(by.Officer, state.Registration.Office))
            : new ActOutcome.NotAllowed("act.not-granted");
    }
}
