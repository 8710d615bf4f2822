using Jardem.Cases.Cases.Acts;
using Jardem.Cases.Cases.Events;
using Jardem.Law.Clock;

namespace Jardem.Cases.Cases.Automatic;

/// <summary>A case that rules cannot decide alone goes to a person, under the limit of the desk .</summary>
public static class LeaveAutomaticPath
{
    /// <param name="why">Key of the text that says why.</param>
    /// <param name="deadline">The limit of the desk, counted from the filing.</param>
    public static ActOutcome Decide(CaseState state, string why, string? about, Deadline deadline)
    {
        if (!state.Phase.IsOpen())
            return new ActOutcome.NotAllowed("act.already-decided");
        return state.IsAutomatic ? ActOutcome.Of(new LeftAutomaticPath(why, about, deadline)) : ActOutcome.Of();
    }
}
