using System.Security.Cryptography;
using System.Text.Json;
using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Acts;
using Jardem.Cases.Cases.Events;
using Jardem.Cases.Streams;
using Jardem.Law.Json;
using Jardem.UseCases.Access;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Casework;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.Signatures;

/// <summary>A document opened to be signed: the exact bytes shown and signed, and why it cannot be signed, if it cannot.</summary>
/// <param name="Html">The archival original; the signature is over these bytes.</param>
/// <param name="Refusal">Key of the text that says why; null where it can be signed.</param>
/// <param name="Iin">The officer's IIN, by which a certificate is looked up; null while nobody gave it.</param>
/// <param name="Bin">The BIN of the officer's body.</param>
public sealed record DocumentToSign(DocumentRow Row, IssuedDocument Document, StoredFile Html, string? Refusal, string? Iin, string? Bin);

/// <summary>
/// The officer who answers for a document signs the exact bytes of its archival original. What is stored is what was verified: the
/// detached CMS and the evidence by which it can be checked years later without asking anybody.
/// </summary>
public sealed class DocumentSigning(
    IEventStore events, IDocumentStore documents, CaseReader reader, IAccessLog log, IAccounts accounts, ISignatureVerifier verifier, SnapshotSource law, SigningPolicy policy, IClock clock)
{
    /// <summary>The most bytes that a signature may have.</summary>
    public const int Largest = 64 * 1024;

    private const int Listed = 200;
    private const int Attempts = 4;

    /// <summary>Documents that wait for this officer's signature, the oldest first.</summary>
    public Task<IReadOnlyList<DocumentRow>> Awaiting(Principal principal, CancellationToken cancel) =>
        documents.ToSign(principal.Scope("signing"), principal.Officer.Account, Listed, cancel);

    /// <summary>Opens a document of a case to be signed, the read logged first; null where there is none in the officer's scope.</summary>
    public async Task<DocumentToSign?> Open(Principal principal, string token, CancellationToken cancel)
    {
        if (await Find(principal, token, cancel) is not var (row, history))
            return null;
        var officer = principal.Officer;
        var now = clock.GetCurrentInstant();
        await log.Record(new AccessEntry(row.Stream, now, officer.Account, principal.Roles[0].ToString(), officer.Unit ?? officer.Body, $"document:{row.Kind}", AccessBasis.HouseRule), cancel);
        var document = history.State.Documents.First(d => d.Token == token);
        var (iin, bin) = await Expected(principal, history.State, now, cancel);
        // Without them no certificate could be found to be this officer's: better said before anything is signed.
        var refusal = SignDocument.Guard(history.State, officer.Account, token, Answers(history, token))?.Key
            ?? (iin is null ? SigningRight.OfficerWithoutIin : bin is null ? SigningRight.BodyWithoutBin : null);
        return new DocumentToSign(row, document, await Original(row, cancel), refusal, iin, bin);
    }

    /// <param name="hash">SHA-256 of the original that was shown.</param>
    /// <param name="cms">Detached signature over its bytes.</param>
    /// <param name="key">Makes a repetition of the same request harmless.</param>
    public async Task<SigningOutcome> Sign(Principal principal, string token, string hash, ReadOnlyMemory<byte> cms, string? key, CancellationToken cancel)
    {
        if (cms.Length is 0 or > Largest)
            return new SigningOutcome.NotAllowed("signature.malformed");
        var signature = File(cms, "application/pkcs7-signature");
        if (await Find(principal, token, cancel) is not var (row, history))
            return new SigningOutcome.NotFound();
        var repetition = Idempotent(principal, token, hash, signature, key);
        if (repetition is not null && await events.Repetition(repetition, cancel) is { } before)
            return Repeated(before, history.State, token);
        if (row.Html != hash)
            return new SigningOutcome.NotAllowed("act.signed-other-bytes");
        // Asked before the signature is verified: nobody's cryptography is worked on for a document that is not theirs.
        if (SignDocument.Guard(history.State, principal.Officer.Account, token, Answers(history, token)) is { } no)
            return new SigningOutcome.NotAllowed(no.Key);
        var at = clock.GetCurrentInstant();
        switch (await verifier.Verify(new SignatureToVerify(cms, (await Original(row, cancel)).Bytes, at, SignatureUse.Sign), cancel))
        {
            case SignatureVerdict.Unavailable:
                return new SigningOutcome.Unavailable();
            case SignatureVerdict.Refused refused:
                return new SigningOutcome.NotAllowed("signature." + JsonNamingPolicy.KebabCaseLower.ConvertName(refused.Fault.ToString()));
            case SignatureVerdict.Valid { Signature: var valid }:
                var (iin, bin) = await Expected(principal, history.State, at, cancel);
                if (SigningRight.OfOfficer(valid.Signer, iin, bin, asHead: principal.Is(Role.Head)) is { } wrong)
                    return new SigningOutcome.NotAllowed(wrong);
                var evidence = File(valid.Evidence, "application/json");
                var made = new DocumentSignature
                {
                    Cms = signature.Hash,
                    Evidence = evidence.Hash,
                    By = principal.Officer,
                    Certificate = valid.Signer.SerialNumber,
                    Signer = valid.Signer.CommonName,
                    At = at,
                    TimeStamp = valid.TimeStamp,
                    Revocation = JsonNamingPolicy.KebabCaseLower.ConvertName(valid.Revocation.ToString()),
                };
                return await Keep(principal, token, made, [signature, evidence], repetition, cancel);
            default:
                throw new InvalidOperationException("A verdict has three outcomes.");
        }
    }

    private static bool IsToken(string token) => token.Length == 32 && token.All(char.IsAsciiHexDigitLower);

    private async Task<(DocumentRow Row, CaseHistory History)?> Find(Principal principal, string token, CancellationToken cancel) =>
        IsToken(token) && await documents.ByToken(token, cancel) is { } row && await reader.Read(principal.Scope("signing"), row.Stream, cancel) is { } history
            ? (row, history)
            : null;

    /// <summary>Appends the signature; what others did on the case meanwhile does not stand in its way unless the document itself changed.</summary>
    private async Task<SigningOutcome> Keep(Principal principal, string token, DocumentSignature signature, IReadOnlyList<StoredFile> files, Idempotency? repetition, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await Find(principal, token, cancel) is not var (_, history))
                return new SigningOutcome.NotFound();
            var state = history.State;
            var answers = Answers(history, token);
            if (SignDocument.Decide(state, token, answers, signature) is not ActOutcome.Done done)
                return new SigningOutcome.NotAllowed(SignDocument.Guard(state, principal.Officer.Account, token, answers)!.Key);
            var after = done.Events.Aggregate(state, (s, e) => CaseState.Evolve(s, s.Id, e));
            var officer = principal.Officer;
            var result = await events.Append(
                new Append
                {
                    Meta = new EventMeta(signature.At, officer.Account, officer.Unit ?? officer.Body, (await law.Active(cancel)).Id, "SignDocument"),
                    Streams = [new StreamAppend(state.Id, "case", state.Version, [.. done.Events.Select(CaseEvents.Serializer.Write)])],
                    Release = [AwaitedSignature.Of(officer.Account, token)],
                    Files = files,
                    Cases = [CaseRows.Of(after, policy.Required)],
                    Idempotency = repetition,
                },
                cancel);
            switch (result)
            {
                case AppendResult.Done:
                    return new SigningOutcome.Done(after, signature);
                case AppendResult.Repeated or AppendResult.KeyReused:
                    return Repeated(result, (await reader.Read(principal.Scope("signing"), state.Id, cancel))!.State, token);
                case AppendResult.SnapshotChanged:
                    law.Refresh();
                    break;
            }
        }

        return new SigningOutcome.Conflict();
    }

    private static SigningOutcome Repeated(AppendResult result, CaseState state, string token) =>
        result is AppendResult.Repeated && state.Documents.First(d => d.Token == token).Signature is { } kept ? new SigningOutcome.Done(state, kept) : new SigningOutcome.KeyReused();

    /// <summary>Account of the officer who answers for a document: one officer answers for the change that issued it.</summary>
    private static string? Answers(CaseHistory history, string token) =>
        history.Events.FirstOrDefault(e => CaseEvents.Serializer.Read(e) is DocumentIssued issued && issued.Document.Token == token)?.Meta.Actor;

    private static Idempotency? Idempotent(Principal principal, string token, string hash, StoredFile signature, string? key) => key is not { Length: > 0 }
        ? null
        : new Idempotency($"{principal.Officer.Account}/SignDocument", key, Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.Write(new { token, hash, signature = signature.Hash }))), ReadOnlyMemory<byte>.Empty);

    private async Task<(string? Iin, string? Bin)> Expected(Principal principal, CaseState state, Instant at, CancellationToken cancel)
    {
        var day = at.InZone(DateTimeZoneProviders.Tzdb[state.Registration.Zone]).Date;
        return ((await accounts.ById(principal.Officer.Account, cancel))?.Iin, (await law.Active(cancel)).On(day).Body(principal.Officer.Body)?.Bin);
    }

    private async Task<StoredFile> Original(DocumentRow row, CancellationToken cancel) =>
        await documents.File(row.Html, cancel) ?? throw new InvalidDataException($"The original of document {row.Token} is missing from the vault.");

    private static StoredFile File(ReadOnlyMemory<byte> bytes, string mediaType) => new(Convert.ToHexStringLower(SHA256.HashData(bytes.Span)), mediaType, bytes);
}
