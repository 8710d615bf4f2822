using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Jardem.Law.Json;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.Tests.LibraryCard;

/// <summary>Signatures in plain words: who signs, for which organisation, over which bytes.</summary>
internal sealed class LibrarySignatures : ISignatureVerifier
{
    public static byte[] Sign(ReadOnlyMemory<byte> content, string iin, string? bin = null, CertificateRole role = CertificateRole.FirstHead) =>
        Encoding.UTF8.GetBytes($"signed|{iin}|{bin}|{role}|{Convert.ToHexStringLower(SHA256.HashData(content.Span))}");

    public Task<SignatureVerdict> Verify(SignatureToVerify asked, CancellationToken cancel) => Task.FromResult(Look(asked));

    private static SignatureVerdict Look(SignatureToVerify asked)
    {
        if (Encoding.UTF8.GetString(asked.Cms.Span).Split('|') is not ["signed", var iin, var bin, var role, var hash])
            return new SignatureVerdict.Refused(SignatureFault.Malformed, "no signature");
        if (hash != Convert.ToHexStringLower(SHA256.HashData(asked.Content.Span)))
            return new SignatureVerdict.Refused(SignatureFault.OtherContent, "other bytes");
        ImmutableArray<CertificateRole> roles = bin.Length == 0 ? [CertificateRole.NaturalPerson] : [CertificateRole.LegalEntity, Enum.Parse<CertificateRole>(role)];
        var signer = new SignerCertificate("01", "ОҚЫРМАНОВ МЫСАЛ", "ОҚЫРМАНОВ", null, iin, bin.Length == 0 ? null : bin, roles, Instant.MinValue, Instant.MaxValue, "test");
        return new SignatureVerdict.Valid(new VerifiedSignature(signer, null, RevocationProof.Ocsp, "{}"u8.ToArray()));
    }
}

/// <summary>Passwords and codes kept as they are: these tests are not about hashing.</summary>
internal sealed class PlainPasswords : IPasswords
{
    public string Hash(string password) => password;

    public bool Verify(string hash, string password) => hash == password;
}

/// <summary>Registers: that of persons holds whoever a test puts there, the others what a test tells of somebody; or all are silent.</summary>
internal sealed class LibraryRegisters(IExchanges exchanges, IIds ids, IClock clock) : IRegisters
{
    public ConcurrentDictionary<string, ImmutableSortedDictionary<string, string>> Persons { get; } = new();

    /// <summary>What is told of somebody by an operation; of a death nobody is told by the register of persons.</summary>
    public ConcurrentDictionary<(string Operation, string Subject), ImmutableArray<ImmutableSortedDictionary<string, string>>> Told { get; } = new();

    public bool Silent { get; set; }

    public async Task<RegisterReply> Ask(RegisterQuestion question, CancellationToken cancel)
    {
        var now = clock.GetCurrentInstant();
        var exchange = new Exchange { Id = ids.New(), Question = question, Channel = "sync", MessageId = ids.New().ToString(), AskedAt = now, Attempts = 1 };
        await exchanges.Begin(exchange, cancel);
        var found = Silent ? [] : RecordsOf(question);
        await exchanges.Finish(
            exchange with
            {
                Outcome = Silent ? ExchangeOutcome.Silent : found.IsEmpty ? ExchangeOutcome.NoRecord : ExchangeOutcome.Found,
                AnsweredAt = now,
                Records = found.IsEmpty ? ReadOnlyMemory<byte>.Empty : CanonicalJson.Write(found),
            },
            cancel);
        return Silent ? new RegisterReply.Silent(exchange.Id, "no answer") : found.IsEmpty ? new RegisterReply.NoRecord(exchange.Id, now) : new RegisterReply.Found(exchange.Id, found, now, null);
    }

    private ImmutableArray<ImmutableSortedDictionary<string, string>> RecordsOf(RegisterQuestion question)
    {
        if (Told.TryGetValue((question.Operation, question.Subject), out var told))
            return told;
        var ofPerson = question.Operation is not ("death" or "award" or "account" or "entity" or "entrepreneur");
        return ofPerson && Persons.TryGetValue(question.Subject, out var person) ? [person] : [];
    }
}
