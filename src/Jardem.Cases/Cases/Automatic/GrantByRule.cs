using Jardem.Cases.Cases.Acts;
using Jardem.Cases.Cases.Events;
using Jardem.Cases.Facts;
using NodaTime;

namespace Jardem.Cases.Cases.Automatic;

/// <summary>
/// The rules grant a case on the automatic path; the authorised person of the provider answers for it by the signature of the key store
/// (Order 256, Rules, point 19-1). A rule never refuses: what it cannot grant goes to a person.
/// </summary>
public static class GrantByRule
{
    public static ActOutcome Decide(CaseState state, DecisionRecord record, Instant at)
    {
        if (!state.IsAutomatic || state.Phase != CasePhase.Registered)
            return new ActOutcome.NotAllowed("act.not-automatic");
        if (record.Decision.Outcome != DecisionOutcome.Granted)
            return new ActOutcome.NotAllowed("act.rules-do-not-grant");
        if (record.Rule is null || !AutomaticOfficer.Is(record.PreparedBy) || AutomaticOfficer.Is(record.DecidedBy) || record.DecidedBy.Body != state.Registration.Body)
            return new ActOutcome.NotAllowed("act.not-your-role");
        return ActOutcome.Of(new CaseGranted(record, new Confirmation(record.Hash(), at)));
    }
}
