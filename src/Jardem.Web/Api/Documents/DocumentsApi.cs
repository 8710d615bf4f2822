using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Checking;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Signatures;
using Jardem.Web.Pages.Documents;
using Jardem.Web.Security;
using NodaTime;

namespace Jardem.Web.Api;

/// <summary>Issued documents: the public check by the token of the QR code, and the bytes for officers.</summary>
internal static class DocumentsApi
{
    private const string Tag = "documents";
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Almaty"];

    /// <summary>Says nothing about the person.</summary>
    /// <param name="Valid">Whether the document is in force.</param>
    public sealed record Checked(string Token, bool Valid, string Kind, string Name, string? Number, LocalDate IssuedOn, string Body, string BodyName, LocalDate? VoidedOn, string? VoidReason, SignedText? Signed);

    /// <summary>The electronic signature of a document.</summary>
    /// <param name="By">Position of the signer.</param>
    /// <param name="Revocation">How the certificate was found not revoked: ocsp, crl, or none.</param>
    public sealed record SignedText(string By, Instant At, string Revocation, Instant? TimeStamp);

    public static void Map(RouteGroupBuilder api)
    {
        var documents = api.MapGroup("/documents/{token}");
        documents.MapGet("", Check).AllowAnonymous()
            .Says(Tag, "Whether a document is genuine and in force, for anybody who holds the paper").Answers<Checked>().Refuses(404);
        documents.MapGet("/html", Html).RequireAuthorization(Policies.Papers)
            .Says(Tag, "The archival original").Produces<Stream>(StatusCodes.Status200OK, "text/html").Refuses(401, 403, 404);
        documents.MapGet("/pdf", Pdf).RequireAuthorization(Policies.Papers)
            .Says(Tag, "The PDF, made once and kept").Produces<Stream>(StatusCodes.Status200OK, "application/pdf").Refuses(401, 403, 404, 503);
    }

    private static async Task<IResult> Check(string token, ApiReader reader, CheckDocument check, SignedDocuments signed, SnapshotSource source, CancellationToken cancel)
    {
        if (await check.Run(token, cancel) is not { Row: var row })
            return Problems.NotFound(reader);
        var issued = row.IssuedAt.InZone(Zone).Date;
        var body = (await source.Active(cancel)).On(issued).Body(row.Body);
        var signature = (await signed.Of(token, cancel))?.Signature;
        return Results.Ok(new Checked(
            row.Token, row.VoidedAt is null, row.Kind, reader.T($"document-kind.{row.Kind}"), row.Number, issued, row.Body, body is null ? row.Body : reader.In(body.Name),
            row.VoidedAt?.InZone(Zone).Date, row.VoidReason is { } reason ? reader.T($"void-reason.{reason}") : null,
            signature is null ? null : new SignedText(reader.In(signature.By.Position), signature.At, signature.Revocation, signature.TimeStamp)));
    }

    private static async Task<IResult> Html(string token, HttpContext context, ApiReader reader, ReadDocument read, CancellationToken cancel)
    {
        if (await read.Html(context.Officer(), token, cancel) is not { } found)
            return Problems.NotFound(reader);
        context.Response.Headers.ContentSecurityPolicy = Sandbox.ForDocuments;
        return Results.Bytes(found.Html.Bytes, "text/html; charset=utf-8", $"{found.Row.Kind}.html");
    }

    private static async Task<IResult> Pdf(string token, HttpContext context, ApiReader reader, ReadDocument read, CancellationToken cancel)
    {
        try
        {
            return await read.Pdf(context.Officer(), token, cancel) is { } file ? Results.Bytes(file.Bytes, file.MediaType, $"{token}.pdf") : Problems.NotFound(reader);
        }
        catch (PdfUnavailableException)
        {
            context.Response.Headers.RetryAfter = "60";
            return Problems.Of(reader, StatusCodes.Status503ServiceUnavailable, "pdf-unavailable");
        }
    }
}
