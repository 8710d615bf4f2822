using Jardem.Cases.Cases.Events;
using Jardem.Law.Clock;

namespace Jardem.Cases.Cases.Acts;

/// <summary>Records that a new calendar moved the officer's day of an open case.</summary>
public static class MoveDeadline
{
    public static ActOutcome Decide(CaseState state, Deadline derived, string why)
    {
        if (!state.Phase.IsOpen() || derived.Due == state.Deadline.Due && derived.Provisional == state.Deadline.Provisional)
            return ActOutcome.Of();
        return ActOutcome.Of(new DeadlineMoved(derived, state.Deadline.Due, why));
    }
}
