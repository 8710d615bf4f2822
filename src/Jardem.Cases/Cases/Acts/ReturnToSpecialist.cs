using Jardem.Cases.Cases.Events;

namespace Jardem.Cases.Cases.Acts;

/// <summary>The head gives a prepared case back with a reason.</summary>
public static class ReturnToSpecialist
{
    public static ActOutcome Decide(CaseState state, ActBy by, string reason)
    {
        if (HeadGuard.Check(state, by) is { } no)
            return no;
        return string.IsNullOrWhiteSpace(reason) ? new ActOutcome.NotAllowed("act.reason-needed") : ActOutcome.Of(new CaseReturned(by.Officer, reason.Trim()));
    }
}
