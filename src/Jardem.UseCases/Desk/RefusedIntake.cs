using Jardem.Cases.Cases;
using Jardem.UseCases.Access;
using Jardem.UseCases.Issuing;
using Jardem.UseCases.Ports;

namespace Jardem.UseCases.Desk;

/// <summary>Shows a refused intake with its receipt to the office that refused; the receipt is made if it is not there
/// yet. The read is logged before anything is shown.</summary>
public sealed class RefusedIntake(IEventStore events, DocumentIssuer issuer, IAccessLog log, NodaTime.IClock clock)
{
    public async Task<(IntakeRefused Refused, IssuedDocument Receipt)?> Open(Principal principal, Guid id, CancellationToken cancel)
    {
        var stream = await events.Read(id, cancel);
        if (stream.Count == 0 || !IntakeEvents.Serializer.Names.Contains(stream[0].Type) || IntakeEvents.Serializer.Read(stream[0]) is not IntakeRefused refused)
            return null;
        if (!principal.Scope("refused intake").Covers(refused.Office, refused.Office))
            return null;
        var officer = principal.Officer;
        await log.Record(new AccessEntry(id, clock.GetCurrentInstant(), officer.Account, principal.Roles[0].ToString(), officer.Unit ?? officer.Body, "refused-intake", AccessBasis.HouseRule), cancel);
        return (refused, await issuer.ForRefusedIntake(id, refused, cancel));
    }
}
