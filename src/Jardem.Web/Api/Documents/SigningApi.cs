using Jardem.UseCases.Signatures;
using Jardem.Web.Forms;
using Jardem.Web.Security;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Jardem.Web.Api;

/// <summary>Signing by the programs of officers: the exact bytes to sign, and the signature over them.</summary>
internal static class SigningApi
{
    private const string Tag = "documents";
    private const long LargestBody = PostedSignature.LargestText + 4096;

    /// <param name="Content">The archival original in base64; the signature is over exactly these bytes.</param>
    /// <param name="Hash">SHA-256 of the content, in hex.</param>
    /// <param name="Iin">IIN that the certificate must name; absent while the account has none.</param>
    /// <param name="Bin">BIN that the certificate must name.</param>
    /// <param name="Refusal">Code of why the caller cannot sign it; absent where the caller can.</param>
    public sealed record ToSign(string Token, string Kind, string Name, string? Number, string Hash, byte[] Content, string? Iin, string? Bin, string? Refusal);

    /// <param name="Hash">SHA-256 of the content that was signed, in hex.</param>
    /// <param name="Cms">The detached CMS in base64, 64 kB at most.</param>
    public sealed record SignatureRequest(string Hash, string Cms);

    /// <param name="Revocation">How the certificate was found not revoked: ocsp, crl, or none.</param>
    /// <param name="TimeStamp">The moment that a time-stamp proves; absent where there is none.</param>
    public sealed record Signed(string Token, Instant At, string Certificate, string Signer, string Revocation, Instant? TimeStamp);

    public static void Map(RouteGroupBuilder api)
    {
        var documents = api.MapGroup("/documents/{token}");
        documents.MapGet("/to-sign", Open).RequireAuthorization(Policies.Officer)
            .Says(Tag, "The exact bytes that the officer who answers for a document signs").Answers<ToSign>().Refuses(401, 403, 404);
        documents.MapPost("/signature", Sign).RequireAuthorization(Policies.Officer, Policies.Fresh).WithMetadata(new RequestSizeLimitAttribute(LargestBody))
            .Says(Tag, "The officer's detached signature over the document; verified before it is kept").Answers<Signed>().Refuses(400, 401, 403, 404, 409, 413, 503);
    }

    private static async Task<IResult> Open(string token, HttpContext context, ApiReader reader, DocumentSigning signing, CancellationToken cancel) =>
        await signing.Open(context.Officer(), token, cancel) is { } asked
            ? Results.Ok(new ToSign(
                token, asked.Row.Kind, reader.T($"document-kind.{asked.Row.Kind}"), asked.Row.Number, asked.Row.Html, asked.Html.Bytes.ToArray(), asked.Iin, asked.Bin, asked.Refusal))
            : Problems.NotFound(reader);

    private static async Task<IResult> Sign(string token, SignatureRequest body, HttpContext context, ApiReader reader, DocumentSigning signing, CancellationToken cancel)
    {
        var key = Sought.Key(context.Request);
        if (PostedSignature.Read(body.Cms) is not { } cms)
            return Problems.NotAllowed(reader, "signing.unreadable");
        switch (await signing.Sign(context.Officer(), token, body.Hash, cms, key, cancel))
        {
            case SigningOutcome.Done { Signature: var kept }:
                return Results.Ok(new Signed(token, kept.At, kept.Certificate, kept.Signer, kept.Revocation, kept.TimeStamp));
            case SigningOutcome.NotFound:
                return Problems.NotFound(reader);
            case SigningOutcome.NotAllowed no:
                return Problems.NotAllowed(reader, no.TextKey);
            case SigningOutcome.Unavailable:
                context.Response.Headers.RetryAfter = "60";
                return Problems.Of(reader, StatusCodes.Status503ServiceUnavailable, "verifier-unavailable");
            case SigningOutcome.KeyReused:
                return Problems.Of(reader, StatusCodes.Status409Conflict, "key-reused");
            default:
                return Problems.NotAllowed(reader, "signing.conflict");
        }
    }
}
