using NodaTime;

namespace Jardem.Cases.Facts;

/// <summary>A document brought to meet a requirement of the standard: what it is, whether the original was compared and given back, what was kept.</summary>
public sealed record PresentedDocument
{
    /// <summary>Key of the requirement in the standard.</summary>
    public required string Requirement { get; init; }

    /// <summary>Key of the kind of document, of those that the requirement accepts.</summary>
    public required string Kind { get; init; }

    public required string Number { get; init; }

    public required string IssuedBy { get; init; }

    public required LocalDate IssuedOn { get; init; }

    /// <summary>Last day of validity; null where the document has none.</summary>
    public LocalDate? ExpiresOn { get; init; }

    public bool OriginalShown { get; init; }

    public bool OriginalReturned { get; init; }

    /// <summary>SHA-256 of the scan or copy kept in the file vault.</summary>
    public string? Attachment { get; init; }
}
