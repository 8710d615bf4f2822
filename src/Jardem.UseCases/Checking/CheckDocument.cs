using Jardem.Cases.Cases;
using Jardem.UseCases.Access;
using Jardem.UseCases.Casework;
using Jardem.UseCases.Complaints;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Signatures;

namespace Jardem.UseCases.Checking;

/// <summary>What the check page shows of a document. <paramref name="Case"/> is there for papers by which the applicant follows the case.</summary>
public sealed record CheckedDocument(DocumentRow Row, CaseStatus? Case);

/// <summary>Where a case stands, without a word about the person.</summary>
public sealed record CaseStatus(CasePhase Phase, NodaTime.LocalDate PromisedOn);

/// <summary>
/// What anybody who holds a paper may learn from its QR code: that we issued such a document, when, by which body, and whether it is valid;
/// from a receipt also where the case stands. Nothing about the person.
/// </summary>
public sealed class CheckDocument(IDocumentStore documents, ICaseLists lists)
{
    private static readonly string[] Followed = ["application", "acceptance-receipt"];

    /// <summary>Null where no document has this token.</summary>
    public async Task<CheckedDocument?> Run(string token, CancellationToken cancel)
    {
        if (token.Length != 32 || !token.All(char.IsAsciiHexDigitLower) || await documents.ByToken(token, cancel) is not { } row)
            return null;
        var followed = Followed.Contains(row.Kind) ? await lists.Get(Scope.Whole("status by the receipt"), row.Stream, cancel) : null;
        return new CheckedDocument(row, followed is null ? null : new CaseStatus(followed.Phase, followed.PromisedOn));
    }
}

/// <summary>Gives the bytes of a document to an officer whose scope covers its case, and logs the read first.</summary>
public sealed class ReadDocument(IEventStore events, IDocumentStore documents, IDocumentRenderer renderer, SignedDocuments signed, Jardem.Law.Texts.TextCatalog texts, CaseReader reader, ComplaintReader complaints, IAccessLog log, NodaTime.IClock clock)
{
    private static readonly NodaTime.DateTimeZone Zone = NodaTime.DateTimeZoneProviders.Tzdb["Asia/Almaty"];

    /// <summary>The archival HTML; null where the officer may not see it.</summary>
    public async Task<(DocumentRow Row, StoredFile Html)?> Html(Principal principal, string token, CancellationToken cancel)
    {
        var row = await documents.ByToken(token, cancel);
        if (row is null || await FileOf(principal, row, cancel) is not { } personsFile)
            return null;
        var officer = principal.Officer;
        await log.Record(new AccessEntry(personsFile, clock.GetCurrentInstant(), officer.Account, principal.Roles[0].ToString(), officer.Unit ?? officer.Body, $"document:{row.Kind}", AccessBasis.HouseRule), cancel);
        var file = await documents.File(row.Html, cancel) ?? throw new InvalidDataException($"The original of document {row.Token} is missing from the vault.");
        return (row, file);
    }

    /// <summary>The PDF: made once, then always the bytes that were kept; made once more when the original was signed, with a line that says so.</summary>
    public async Task<StoredFile?> Pdf(Principal principal, string token, CancellationToken cancel)
    {
        if (await Html(principal, token, cancel) is not { } original)
            return null;
        var signature = (await signed.Of(token, cancel))?.Signature;
        var rendition = signature is null ? "pdf" : "pdf-signed";
        if (await documents.Rendition(token, rendition, cancel) is { } kept)
            return kept;
        var html = signature is null ? original.Html.Bytes : SignedRendition.Of(original.Html.Bytes, signature, texts, Zone);
        var bytes = await renderer.Pdf(html, cancel);
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
        return await documents.KeepRendition(token, rendition, new StoredFile(hash, "application/pdf", bytes), cancel);
    }

    /// <summary>A file kept in a case, such as a scan, for an officer whose scope covers the case.</summary>
    public async Task<StoredFile?> Attachment(Principal principal, Guid id, string hash, CancellationToken cancel)
    {
        var read = await reader.Read(principal.Scope("attachment"), id, cancel) ?? await complaints.CaseOf(principal, id, cancel);
        if (read is not { } history || !CaseFiles.Of(history).Contains(hash))
            return null;
        var officer = principal.Officer;
        await log.Record(new AccessEntry(id, clock.GetCurrentInstant(), officer.Account, principal.Roles[0].ToString(), officer.Unit ?? officer.Body, "attachment", AccessBasis.Of(history.State)), cancel);
        return await documents.File(hash, cancel);
    }

    /// <summary>The stream under which the read is logged: that of the person's case, or of the refused intake; null where the officer may not see the document.</summary>
    private async Task<Guid?> FileOf(Principal principal, DocumentRow row, CancellationToken cancel)
    {
        var scope = principal.Scope("document");
        if (await reader.Read(scope, row.Stream, cancel) is not null || await complaints.CaseOf(principal, row.Stream, cancel) is not null)
            return row.Stream;
        if (await complaints.Read(scope, row.Stream, cancel) is { } complaint)
            return complaint.State.Received.Case;
        var stream = await events.Read(row.Stream, cancel);
        return stream.Count > 0 && IntakeEvents.Serializer.Names.Contains(stream[0].Type)
            && IntakeEvents.Serializer.Read(stream[0]) is IntakeRefused refused && scope.Covers(refused.Office, refused.Office)
            ? row.Stream
            : null;
    }
}
