using Jardem.Cases.Cases.Events;
using NodaTime;

namespace Jardem.Cases.Cases;

/// <summary>A document made by the case: its kind, its number, the token in its QR code, and the hashes of its archival originals by language.</summary>
public sealed record IssuedDocument
{
    /// <summary>application, acceptance-receipt, decision, certificate, duplicate …</summary>
    public required string Kind { get; init; }

    public string? Number { get; init; }

    /// <summary>128 random bits in hex; whoever holds the paper can ask whether it is genuine.</summary>
    public required string Token { get; init; }

    /// <summary>SHA-256 of the HTML in the file vault.</summary>
    public required string Html { get; init; }

    public required string Template { get; init; }

    public required Instant At { get; init; }

    public DocumentVoid? Void { get; init; }

    /// <summary>The electronic signature of the officer who answers for it; null while unsigned.</summary>
    public DocumentSignature? Signature { get; init; }

    /// <summary>Place in the stream of the event that it was made for, where a case may have several of its kind.</summary>
    public int? For { get; init; }
}

/// <summary>Why and since when a document is no longer valid.</summary>
public sealed record DocumentVoid(Instant At, string Reason, Guid ByCase);
