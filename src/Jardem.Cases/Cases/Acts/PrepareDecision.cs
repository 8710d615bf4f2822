using Jardem.Cases.Cases.Events;
using Jardem.Cases.Facts;

namespace Jardem.Cases.Cases.Acts;

/// <summary>
/// The assignee puts the decision made by the rules before the head. A refusal cannot be prepared here: it needs a preliminary
/// decision and a hearing first (Order 78, Rules, point 12).
/// </summary>
public static class PrepareDecision
{
    public static ActOutcome Decide(CaseState state, ActBy by, Decision decision)
    {
        if (ReviewGuard.Check(state, by) is { } no)
            return no;
        return decision.Outcome switch
        {
            DecisionOutcome.Granted => ActOutcome.Of(new CasePrepared(by.Officer, decision)),
            DecisionOutcome.Undetermined => new ActOutcome.NotAllowed("act.facts-missing"),
            _ => new ActOutcome.NotAllowed("act.refusal-needs-hearing"),
        };
    }
}
