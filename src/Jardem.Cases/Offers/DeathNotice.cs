using Jardem.Cases.People;
using NodaTime;

namespace Jardem.Cases.Offers;

/// <summary>How the declarant of a death is related to the deceased, as the register writes it.</summary>
public enum DeclarantRelation
{
    Spouse,
    Child,
    Parent,

    /// <summary>Another relative, a neighbour, an official: the register does not say which.</summary>
    Other,
}

/// <summary>Who declared the death.</summary>
public sealed record Declarant(string Iin, string? Name, DeclarantRelation Relation);

/// <summary>A record of death as the feed of the civil-status register brings it. A correction or annulment brings the same record with a higher version.</summary>
public sealed record DeathNotice
{
    /// <summary>Place in the feed; a new version of a record has a new one.</summary>
    public required long Sequence { get; init; }

    public required int Version { get; init; }

    /// <summary>Number of the record: what makes it one death.</summary>
    public required string RecordNumber { get; init; }

    public required LocalDate RegisteredOn { get; init; }

    public required string Office { get; init; }

    /// <summary>IIN of the deceased; null where the record has none.</summary>
    public string? Iin { get; init; }

    public required PersonName Name { get; init; }

    public required LocalDate BirthDate { get; init; }

    public required LocalDate DeathDate { get; init; }

    public required string CertificateNumber { get; init; }

    /// <summary>The death did not happen, or the record is not of it.</summary>
    public bool Annulled { get; init; }

    public Declarant? Declarant { get; init; }
}
