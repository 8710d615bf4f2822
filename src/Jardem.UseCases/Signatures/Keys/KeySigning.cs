using Jardem.Cases.Cases.Events;
using Jardem.Cases.People;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Ports.Keys;
using NodaTime;

namespace Jardem.UseCases.Signatures.Keys;

/// <summary>The officer who answers for what a key of the store signs.</summary>
/// <param name="Iin">The officer's own, by which the certificate is known for the officer's.</param>
public sealed record AuthorisedPerson(IAuthorisedSigner Signer, Officer Officer, string Iin);

/// <summary>What is to be signed for one decision.</summary>
/// <param name="Amount">Of the decision, in tiyn; null where it has none.</param>
/// <param name="Zone">The body's, in which days and hours of the key's policy are counted.</param>
public sealed record KeyTask(Guid Case, string Service, long? Amount, DateTimeZone Zone, IReadOnlyList<PaperToSign> Papers);

/// <summary>A document and the exact bytes of its original.</summary>
public sealed record PaperToSign(string Kind, string Token, ReadOnlyMemory<byte> Content);

/// <summary>A signature that holds, and the files by which that can be shown.</summary>
public sealed record SignedPaper(string Token, DocumentSignature Signature, IReadOnlyList<StoredFile> Files);

/// <summary>What comes of asking the key store.</summary>
public abstract record KeySigning
{
    private KeySigning()
    {
    }

    public sealed record Signed(IReadOnlyList<SignedPaper> Papers) : KeySigning;

    /// <summary>Not by this key: a person decides.</summary>
    public sealed record Refused(KeyRefusal Why) : KeySigning;

    /// <summary>The store, or those who say that a certificate is not revoked, do not answer; it may be tried again.</summary>
    /// <param name="Detail">For the log, in English.</param>
    public sealed record Unavailable(string Detail) : KeySigning;
}
