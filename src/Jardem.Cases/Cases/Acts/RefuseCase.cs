using Jardem.Cases.Cases.Events;
using Jardem.Cases.Cases.Hearings;
using Jardem.Cases.Facts;

namespace Jardem.Cases.Cases.Acts;

/// <summary>
/// The head refuses by confirming the record shown. It takes the proof that the applicant was heard on these very grounds; there is no
/// other way to a refusal.
/// </summary>
public static class RefuseCase
{
    /// <param name="decisionKinds">Kinds of documents of an earlier decision, which lose their force with the new one.</param>
    public static ActOutcome Decide(CaseState state, ActBy by, DecisionRecord record, string confirmedHash, HeardRefusal heard, IReadOnlyList<string>? decisionKinds = null)
    {
        if (HeadGuard.Check(state, by) is { } no)
            return no;
        if (state.Prepared!.By.Account == by.Officer.Account)
            return new ActOutcome.NotAllowed("act.preparer-may-not-sign");
        if (record.Decision.Outcome != DecisionOutcome.Refused)
            return new ActOutcome.NotAllowed("act.rules-do-not-refuse");
        if (state.Preliminary is not { } preliminary || preliminary.Version != heard.Preliminary || !preliminary.Names(record.Decision))
            return new ActOutcome.NotAllowed("act.ground-not-notified");
        return record.Hash() == confirmedHash
            ? ActOutcome.Of([new CaseRefused(record, new Confirmation(confirmedHash, by.At), heard), .. Voids.Of(state, by.At, VoidReasons.NewDecision, decisionKinds ?? [])])
            : new ActOutcome.NotAllowed("act.record-changed");
    }
}
