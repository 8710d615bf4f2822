using Jardem.Cases.Cases.Events;
using Jardem.Cases.Facts;
using NodaTime;

namespace Jardem.Cases.Cases.Acts;

/// <summary>
/// The assignee puts the decision made by the rules before the head. Where the rules would refuse, what goes to the head is a preliminary
/// decision first; the refusal itself only once its notice was received, the hearing is over and the window has passed.
/// </summary>
public static class PrepareDecision
{
    /// <param name="compared">Declared values beside those of registers; while one difference is open nothing is prepared.</param>
    public static ActOutcome Decide(CaseState state, ActBy by, Decision decision, LocalDateTime now, IReadOnlyList<ComparedFact>? compared = null)
    {
        if (ReviewGuard.Check(state, by) is { } no)
            return no;
        if (compared is not null && compared.Any(c => c.IsOpen))
            return new ActOutcome.NotAllowed("act.mismatch-open");
        return decision.Outcome switch
        {
            DecisionOutcome.Undetermined => new ActOutcome.NotAllowed("act.facts-missing"),
            DecisionOutcome.Refused when RefusalStep.Of(state, decision, now) is RefusalStep.NotYet notYet => new ActOutcome.NotAllowed(notYet.Key),
            _ => ActOutcome.Of(new CasePrepared(by.Officer, decision)),
        };
    }
}
