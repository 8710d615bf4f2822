using Jardem.Cases.Cases.Events;
using Jardem.Cases.Facts;

namespace Jardem.Cases.Cases.Acts;

/// <summary>
/// The head grants the service by confirming the decision record shown. Whoever prepared it may not sign it, and what is
/// confirmed must be the record that the rules make at that moment.
/// </summary>
public static class GrantCase
{
    /// <param name="decisionKinds">Kinds of documents of an earlier decision, which lose their force with the new one.</param>
    public static ActOutcome Decide(CaseState state, ActBy by, DecisionRecord record, string confirmedHash, IReadOnlyList<string>? decisionKinds = null)
    {
        if (HeadGuard.Check(state, by) is { } no)
            return no;
        if (state.Prepared!.By.Account == by.Officer.Account)
            return new ActOutcome.NotAllowed("act.preparer-may-not-sign");
        if (record.Decision.Outcome != DecisionOutcome.Granted)
            return new ActOutcome.NotAllowed("act.rules-do-not-grant");
        if (record.Hash() != confirmedHash)
            return new ActOutcome.NotAllowed("act.record-changed");
        return ActOutcome.Of([new CaseGranted(record, new Confirmation(confirmedHash, by.At)), .. Voids.Of(state, by.At, VoidReasons.NewDecision, decisionKinds ?? [])]);
    }
}
