using NodaTime;

namespace Jardem.UseCases.Ports;

/// <summary>A document as the public check by its token sees it.</summary>
public sealed record DocumentRow
{
    public required string Token { get; init; }

    /// <summary>Stream of the case, of the refused intake, or of the person who asked for information.</summary>
    public required Guid Stream { get; init; }

    public required string Service { get; init; }

    public required string Kind { get; init; }

    public string? Number { get; init; }

    public required string Body { get; init; }

    /// <summary>SHA-256 of the HTML in the vault.</summary>
    public required string Html { get; init; }

    public required Instant IssuedAt { get; init; }

    public Instant? VoidedAt { get; init; }

    public string? VoidReason { get; init; }

    /// <summary>Key by which an earlier document of the same person and kind is found, as in the holder's IIN.</summary>
    public string? Holder { get; init; }
}

/// <summary>A file by its content: its hash, its true media type, its bytes.</summary>
public sealed record StoredFile(string Hash, string MediaType, ReadOnlyMemory<byte> Bytes);
