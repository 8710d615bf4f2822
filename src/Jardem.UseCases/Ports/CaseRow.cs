using Jardem.Cases.Cases;
using NodaTime;

namespace Jardem.UseCases.Ports;

/// <summary>A case as work lists and search see it; written in the same transaction as its events.</summary>
public sealed record CaseRow
{
    public required Guid Case { get; init; }

    public required int Version { get; init; }

    public required string Service { get; init; }

    public required string Request { get; init; }

    public required CasePhase Phase { get; init; }

    public required string Office { get; init; }

    public required string Body { get; init; }

    public string? Assignee { get; init; }

    public string? Preparer { get; init; }

    public required string ApplicantName { get; init; }

    public required string ApplicantIin { get; init; }

    public required LocalDate FiledOn { get; init; }

    public required LocalDate Due { get; init; }

    public required LocalDate PromisedOn { get; init; }

    /// <summary>What the case waits for; null where nothing is awaited.</summary>
    public StepAwaited? Next { get; init; }

    /// <summary>Until when.</summary>
    public LocalDate? NextBy { get; init; }

    /// <summary>Folded words by which the case is found: names, IIN, document numbers.</summary>
    public required string SearchKey { get; init; }

    /// <summary>Folded name, by which lists are sorted.</summary>
    public required string SortKey { get; init; }

    /// <summary>The number in the journal, once drawn; the storage fills it in.</summary>
    public long? JournalNumber { get; init; }

    public JournalKey? Journal { get; init; }
}

/// <summary>What a work list asks for.</summary>
public sealed record CaseQuery
{
    public IReadOnlyList<CasePhase>? Phases { get; init; }

    public string? Service { get; init; }

    public string? Assignee { get; init; }

    public bool Unassigned { get; init; }

    /// <summary>Folded words, each of which must occur.</summary>
    public string? Search { get; init; }

    public LocalDate? DueOnOrAfter { get; init; }

    public LocalDate? DueOnOrBefore { get; init; }

    /// <summary>Only cases that wait for one of these; such a list comes by the day of the step.</summary>
    public IReadOnlyList<StepAwaited>? Next { get; init; }

    /// <summary>Only cases whose next step has a day up to this one; such a list comes by that day.</summary>
    public LocalDate? NextOnOrBefore { get; init; }

    /// <summary>Whether the newest come first instead of the nearest deadlines.</summary>
    public bool NewestFirst { get; init; }

    public int Skip { get; init; }

    public int Take { get; init; } = 50;
}

/// <summary>One page of a list and how many rows there are in all.</summary>
public sealed record CasePage(IReadOnlyList<CaseRow> Rows, long Total);

/// <summary>A line of a registration journal.</summary>
public sealed record JournalLine(JournalKey Journal, long Number, Guid Stream, Instant At, CaseRow? Case);
