using Jardem.UseCases.Access;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.Complaints;

/// <summary>Gives the document brought with a complaint to an officer who may see the complaint, and logs the read first.</summary>
public sealed class ReadComplaintFile(ComplaintReader complaints, IDocumentStore documents, IAccessLog log, IClock clock)
{
    public async Task<StoredFile?> Run(Principal principal, Guid id, CancellationToken cancel)
    {
        if (await complaints.Read(principal.Scope("attachment"), id, cancel) is not { State.Received: { Attachment: { } hash } received })
            return null;
        var officer = principal.Officer;
        await log.Record(new AccessEntry(received.Case, clock.GetCurrentInstant(), officer.Account, principal.Roles[0].ToString(), officer.Unit ?? officer.Body, "attachment", AccessBasis.HouseRule), cancel);
        return await documents.File(hash, cancel);
    }
}
