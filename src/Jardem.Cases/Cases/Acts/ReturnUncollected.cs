using Jardem.Cases.Cases.Events;
using NodaTime;

namespace Jardem.Cases.Cases.Acts;

/// <summary>The office sends a result back to the body for which nobody came within the time of the house rule; it can be sent again at any time.</summary>
public static class ReturnUncollected
{
    /// <param name="keptUntil">The last day on which the office keeps it.</param>
    public static ActOutcome Decide(CaseState state, ActBy by, LocalDate? keptUntil)
    {
        if (by.Role != Role.Operator)
            return new ActOutcome.NotAllowed("act.not-your-role");
        if (by.Officer.Body != state.Registration.Office)
            return new ActOutcome.NotAllowed("act.other-office");
        if (state.Phase != CasePhase.ResultReady)
            return new ActOutcome.NotAllowed("act.result-not-here");
        return keptUntil is null || by.Today <= keptUntil
            ? new ActOutcome.NotAllowed("act.still-kept")
            : ActOutcome.Of(new ResultUncollected(by.Today, by.Officer));
    }
}
