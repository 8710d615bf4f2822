using Jardem.Cases.Cases.Events;
using Jardem.Cases.Facts;

namespace Jardem.Cases.Cases.Acts;

/// <summary>The assignee says which of two values stands, the declared one or the register's, and why. The difference itself decides nothing.</summary>
public static class SettleMismatch
{
    private const int LongestReason = 2000;

    /// <param name="compared">The declared values beside the registers', as they stand now.</param>
    /// <param name="key">Name of the fact, as "applicant.surname".</param>
    /// <param name="declaredStands">True for the declared value, false for the register's.</param>
    public static ActOutcome Decide(CaseState state, ActBy by, IReadOnlyList<ComparedFact> compared, string key, bool declaredStands, string reason)
    {
        if (ReviewGuard.Check(state, by) is { } no)
            return no;
        if (compared.FirstOrDefault(c => c.Key == key && !c.Agrees) is not { } fact)
            return new ActOutcome.NotAllowed("act.no-such-mismatch");
        if (string.IsNullOrWhiteSpace(reason))
            return new ActOutcome.NotAllowed("act.reason-needed");
        if (reason.Trim().Length > LongestReason)
            return new ActOutcome.NotAllowed("act.reason-too-long");
        var settled = new SettledMismatch(key, fact.Declared, fact.Confirmed, declaredStands ? fact.Declared : fact.Confirmed, reason.Trim());
        return settled == fact.Settled ? new ActOutcome.Done([]) : ActOutcome.Of(new MismatchSettled(settled, by.Officer));
    }
}
