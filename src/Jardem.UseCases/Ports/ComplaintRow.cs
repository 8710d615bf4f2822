using NodaTime;

namespace Jardem.UseCases.Ports;

/// <summary>A complaint as its register and lists see it; written in the same transaction as its events.</summary>
public sealed record ComplaintRow
{
    public required Guid Complaint { get; init; }

    public required int Version { get; init; }

    /// <summary>The case complained about.</summary>
    public required Guid Case { get; init; }

    public required string Service { get; init; }

    /// <summary>The body whose decision, act or omission is contested.</summary>
    public required string Against { get; init; }

    /// <summary>The body that must act on the complaint now.</summary>
    public required string HeldBy { get; init; }

    /// <summary>The body or office that took it.</summary>
    public required string Office { get; init; }

    /// <summary>Name of the phase, of Jardem.Cases.Complaints.</summary>
    public required string Phase { get; init; }

    public string? Assignee { get; init; }

    public required string ComplainantName { get; init; }

    public required LocalDate RegisteredOn { get; init; }

    /// <summary>The next day that must not pass; null once the complaint is closed.</summary>
    public LocalDate? Due { get; init; }

    /// <summary>What came of it; null while open.</summary>
    public string? Outcome { get; init; }

    /// <summary>Folded words by which it is found.</summary>
    public required string SearchKey { get; init; }

    public JournalKey? Journal { get; init; }

    public long? JournalNumber { get; init; }
}

/// <summary>What a list of complaints asks for.</summary>
public sealed record ComplaintQuery
{
    /// <summary>Only those still open, or only those closed.</summary>
    public bool? Open { get; init; }

    public string? Service { get; init; }

    public string? Search { get; init; }

    public LocalDate? DueOnOrBefore { get; init; }

    public int Skip { get; init; }

    public int Take { get; init; } = 50;
}

public sealed record ComplaintPage(IReadOnlyList<ComplaintRow> Rows, long Total);

/// <summary>The register of complaints. Seen by the bodies against, holding or taking a complaint.</summary>
public interface IComplaintLists
{
    /// <summary>Open ones by their due day, closed ones newest first.</summary>
    Task<ComplaintPage> Find(Access.Scope scope, ComplaintQuery query, CancellationToken cancel);

    Task<ComplaintRow?> Get(Access.Scope scope, Guid id, CancellationToken cancel);

    /// <summary>Every complaint about a case, oldest first.</summary>
    Task<IReadOnlyList<ComplaintRow>> OfCase(Access.Scope scope, Guid caseId, CancellationToken cancel);
}
