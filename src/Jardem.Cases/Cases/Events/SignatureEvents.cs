using Jardem.Cases.People;
using Jardem.Cases.Streams;
using NodaTime;

namespace Jardem.Cases.Cases.Events;

/// <summary>The officer who answers for a document signed it electronically.</summary>
[EventName("case.document-signed/1")]
public sealed record DocumentSigned(string Token, DocumentSignature Signature) : CaseEvent;

/// <summary>An electronic signature kept with its document.</summary>
public sealed record DocumentSignature
{
    /// <summary>SHA-256 of the detached CMS in the file vault; it is over the bytes of the document's HTML.</summary>
    public required string Cms { get; init; }

    /// <summary>SHA-256 of the evidence in the file vault: chain, answers on revocation, time-stamp.</summary>
    public required string Evidence { get; init; }

    public required Officer By { get; init; }

    /// <summary>Serial number of the certificate, in hex.</summary>
    public required string Certificate { get; init; }

    /// <summary>Name of the signer as the certificate writes it.</summary>
    public required string Signer { get; init; }

    public required Instant At { get; init; }

    /// <summary>The moment that a time-stamp proves, where there is one.</summary>
    public Instant? TimeStamp { get; init; }

    /// <summary>How the certificate was found not revoked: ocsp, crl, or none.</summary>
    public required string Revocation { get; init; }

    /// <summary>The key of the key store that signed in the officer's name, as SHA-256 of its certificate in hex; null where the officer signed.</summary>
    public string? Key { get; init; }
}
