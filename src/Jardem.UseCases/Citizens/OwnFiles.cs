using System.Security.Cryptography;
using Jardem.Cases.Cases;
using Jardem.Law.Texts;
using Jardem.Services.Documents.Information;
using Jardem.UseCases.Access;
using Jardem.UseCases.Casework;
using Jardem.UseCases.Issuing;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Signatures;
using NodaTime;

namespace Jardem.UseCases.Citizens;

/// <summary>One of the applicant's own cases with what is paid by it.</summary>
public sealed record OwnCaseFile(CaseHistory History, CaseRow? Row, IReadOnlyList<PaymentRow> Payments);

/// <summary>A document made for the applicant.</summary>
/// <param name="OfCase">Whether the stream is a case; else it is an application that was not accepted, or the person's own.</param>
public sealed record OwnDocument(string Token, string Kind, string? Number, string Service, Instant At, Guid Stream, bool OfCase);

/// <summary>
/// What a citizen sees of the own cases and applications: whole, and nobody else's. A person's look at what is the person's own is not
/// logged.
/// </summary>
public sealed class OwnFiles(
    IEventStore events, CaseReader reader, ICaseLists lists, IPaymentOrders payments, IDocumentStore documents, IDocumentRenderer renderer, DocumentIssuer issuer, SignedDocuments signed, TextCatalog texts,
    OpenCabinet cabinet)
{
    private const string Reason = "the applicant's own cabinet";
    private const string NotAccepted = "refusal-receipt";

    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Almaty"];

    /// <summary>Null where there is no such case of this person.</summary>
    public async Task<OwnCaseFile?> Case(CitizenPrincipal citizen, Guid id, CancellationToken cancel)
    {
        var scope = Scope.Whole(Reason);
        if (await reader.Read(scope, id, cancel) is not { } history || history.State.Facts.Applicant.Iin != citizen.Iin)
            return null;
        return new OwnCaseFile(history, await lists.Get(scope, id, cancel), await payments.OfCase(scope, id, cancel));
    }

    /// <summary>An application of this person that was not accepted, with its notice, made if it is not there yet.</summary>
    public async Task<(IntakeRefused Refused, IssuedDocument Notice)?> NotAcceptedOf(CitizenPrincipal citizen, Guid id, CancellationToken cancel)
    {
        var stream = await events.Read(id, cancel);
        if (stream.Count == 0 || !IntakeEvents.Serializer.Names.Contains(stream[0].Type) || IntakeEvents.Serializer.Read(stream[0]) is not IntakeRefused refused || refused.Facts.Applicant.Iin != citizen.Iin)
            return null;
        return (refused, await issuer.ForRefusedIntake(id, refused, cancel));
    }

    /// <summary>Notices that applications of this person were not accepted, the newest first.</summary>
    public async Task<IReadOnlyList<DocumentRow>> NotAcceptedBy(CitizenPrincipal citizen, CancellationToken cancel) =>
        await documents.ByHolder(Scope.Whole(Reason), NotAccepted, citizen.Iin, cancel);

    /// <summary>Every document made for this person, the newest first.</summary>
    public async Task<IReadOnlyList<OwnDocument>> Documents(CitizenPrincipal citizen, CancellationToken cancel)
    {
        var own = (await cabinet.Cases(citizen, cancel)).SelectMany(c => c.Documents.Select(d => new OwnDocument(d.Token, d.Kind, d.Number, c.Service, d.At, c.Id, true)));
        var notices = (await NotAcceptedBy(citizen, cancel)).Select(d => new OwnDocument(d.Token, d.Kind, d.Number, d.Service, d.IssuedAt, d.Stream, false));
        var information = (await Information(citizen, cancel)).Select(d => new OwnDocument(d.Token, d.Kind, d.Number, d.Service, d.IssuedAt, d.Stream, false));
        return [.. own.Concat(notices).Concat(information).OrderByDescending(d => d.At)];
    }

    /// <summary>Requests of this person for information and the answers to them, the newest first.</summary>
    private async Task<IEnumerable<DocumentRow>> Information(CitizenPrincipal citizen, CancellationToken cancel)
    {
        var scope = Scope.Whole(Reason);
        return [.. await documents.ByHolder(scope, InformationRequestPaper.Kind, citizen.Iin, cancel), .. await documents.ByHolder(scope, InformationPaper.Kind, citizen.Iin, cancel)];
    }

    /// <summary>The archival original of a document of this person; null for any other.</summary>
    public async Task<StoredFile?> Html(CitizenPrincipal citizen, string token, CancellationToken cancel)
    {
        if (token.Length != 32 || !token.All(char.IsAsciiHexDigitLower) || await documents.ByToken(token, cancel) is not { } row)
            return null;
        if (row.Stream != citizen.Person && await Case(citizen, row.Stream, cancel) is null && await NotAcceptedOf(citizen, row.Stream, cancel) is null)
            return null;
        return await documents.File(row.Html, cancel) ?? throw new InvalidDataException($"The original of document {row.Token} is missing from the vault.");
    }

    /// <summary>Its PDF: made once, then always the bytes that were kept.</summary>
    /// <exception cref="PdfUnavailableException">This machine cannot make PDFs now.</exception>
    public async Task<StoredFile?> Pdf(CitizenPrincipal citizen, string token, CancellationToken cancel)
    {
        if (await Html(citizen, token, cancel) is not { } original)
            return null;
        var signature = (await signed.Of(token, cancel))?.Signature;
        var rendition = signature is null ? "pdf" : "pdf-signed";
        if (await documents.Rendition(token, rendition, cancel) is { } kept)
            return kept;
        var bytes = await renderer.Pdf(signature is null ? original.Bytes : SignedRendition.Of(original.Bytes, signature, texts, Zone), cancel);
        return await documents.KeepRendition(token, rendition, new StoredFile(Convert.ToHexStringLower(SHA256.HashData(bytes)), "application/pdf", bytes), cancel);
    }
}
