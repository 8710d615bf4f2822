using Jardem.Cases.Cases.Events;
using Jardem.Cases.Facts;

namespace Jardem.Cases.Cases.Acts;

/// <summary>The assignee records a finding with its reason.</summary>
public static class EstablishFact
{
    public static ActOutcome Decide(CaseState state, ActBy by, string key, string value, string reason)
    {
        if (ReviewGuard.Check(state, by) is { } no)
            return no;
        if (string.IsNullOrWhiteSpace(reason))
            return new ActOutcome.NotAllowed("act.reason-needed");
        return ActOutcome.Of(new FactEstablished(new EstablishedFact(key, value, FactSource.Officer, by.At, by.Officer, reason.Trim())));
    }
}
