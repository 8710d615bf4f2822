using System.Collections.Immutable;
using Jardem.Law.Norms;
using NodaTime;

namespace Jardem.Cases.Facts;

public enum RegisterOutcome
{
    Found,

    /// <summary>The register covers the matter and holds nothing of it.</summary>
    NoRecord,

    /// <summary>The register does not cover the matter, as a birth registered before its first day: neither yes nor no .</summary>
    NotCovered,

    /// <summary>No answer in time; the document is to be attached.</summary>
    Silent,

    /// <summary>An answer that must not be used; the document is to be attached.</summary>
    Unusable,
}

/// <summary>What a register of the state said in a case: whole records, with their source, the moment observed and how long they hold.</summary>
public sealed record RegisterAnswer
{
    /// <summary>Key of the inquiry in the law data, as "person".</summary>
    public required string Inquiry { get; init; }

    /// <summary>Id of the register.</summary>
    public required string Register { get; init; }

    /// <summary>IIN or BIN of the one asked about.</summary>
    public required string Subject { get; init; }

    public required RegisterOutcome Outcome { get; init; }

    /// <summary>The records found, as named values.</summary>
    public IReadOnlyList<ImmutableSortedDictionary<string, string>> Records { get; init; } = [];

    /// <summary>When the register said it; null where it was not asked.</summary>
    public Instant? ObservedAt { get; init; }

    /// <summary>Last day on which the answer holds, where the register names one.</summary>
    public LocalDate? ValidUntil { get; init; }

    /// <summary>Id of the recorded exchange; null where nothing was asked.</summary>
    public Guid? Exchange { get; init; }

    /// <summary>The provision or house rule by which it was asked.</summary>
    public required Basis Basis { get; init; }
}

/// <summary>A declared value and a register's that differ, settled by an officer with a reason.</summary>
/// <param name="Key">Name of the fact, as "applicant.surname".</param>
/// <param name="Declared">What the application says.</param>
/// <param name="Confirmed">What the register says.</param>
/// <param name="Chosen">The one that stands.</param>
public sealed record SettledMismatch(string Key, string Declared, string Confirmed, string Chosen, string Reason);
