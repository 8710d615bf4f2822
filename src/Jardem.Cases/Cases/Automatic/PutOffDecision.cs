using Jardem.Cases.Cases.Acts;
using Jardem.Cases.Cases.Events;
using NodaTime;

namespace Jardem.Cases.Cases.Automatic;

/// <summary>A decision of the rules waits for the hours in which it may be signed.</summary>
public static class PutOffDecision
{
    public static ActOutcome Decide(CaseState state, Instant until)
    {
        if (state is not { IsAutomatic: true, Phase: CasePhase.Registered })
            return new ActOutcome.NotAllowed("act.not-automatic");
        return state.PutOffUntil == until ? ActOutcome.Of() : ActOutcome.Of(new DecisionPutOff(until));
    }
}
