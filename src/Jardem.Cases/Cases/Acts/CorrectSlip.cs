using Jardem.Cases.Cases.Events;
using Jardem.Cases.Facts;

namespace Jardem.Cases.Cases.Acts;

/// <summary>
/// The head puts right a slip in a decided case: the decision stays, the document that carries the slip is void and made anew. A change
/// that would alter the decision is not a slip and takes a new consideration.
/// </summary>
public static class CorrectSlip
{
    /// <param name="decide">The decision that the rules make on given facts.</param>
    /// <param name="resultKinds">Kinds of the documents that are made anew.</param>
    public static ActOutcome Decide(CaseState state, ActBy by, string field, string value, string reason, Func<ApplicationFacts, Decision> decide, IReadOnlyList<string> resultKinds)
    {
        if (by.Officer.Body != state.Registration.Body)
            return new ActOutcome.NotAllowed("act.other-body");
        if (by.Role != Role.Head)
            return new ActOutcome.NotAllowed("act.not-your-role");
        if (!state.Phase.IsDecided())
            return new ActOutcome.NotAllowed("act.not-decided");
        if (Slips.Read(state.Facts, field) is not { } was)
            return new ActOutcome.NotAllowed("act.not-a-slip");
        var becomes = value.Trim();
        if (becomes == was)
            return new ActOutcome.NotAllowed("act.slip-same");
        if (becomes.Length == 0 && field != Slips.Patronymic)
            return new ActOutcome.NotAllowed("act.slip-empty");
        if (string.IsNullOrWhiteSpace(reason))
            return new ActOutcome.NotAllowed("act.reason-needed");
        var (before, after) = (decide(state.Facts), decide(Slips.Apply(state.Facts, field, becomes)));
        if (before.Outcome != after.Outcome || !before.Grounds.SequenceEqual(after.Grounds))
            return new ActOutcome.NotAllowed("act.not-a-slip");
        return ActOutcome.Of(
        [
            new SlipCorrected(field, was, becomes, reason.Trim(), by.Today, by.Officer),
            .. Voids.Of(state, by.At, VoidReasons.Slip, resultKinds),
        ]);
    }
}
