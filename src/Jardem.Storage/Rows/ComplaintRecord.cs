using Jardem.UseCases.Ports;

namespace Jardem.Storage.Rows;

/// <summary>A row of table complaints.</summary>
internal sealed class ComplaintRecord
{
    public const string Columns = """
        c.id as Id, c.version as Version, c.case_id as CaseId, c.service as Service, c.against as Against, c.held_by as HeldBy, c.office as Office,
        c.phase as Phase, c.assignee as Assignee, c.complainant_name as ComplainantName, c.registered_on as RegisteredOn, c.due as Due,
        c.outcome as Outcome, c.search_key as SearchKey, c.journal_unit as JournalUnit, c.journal_service as JournalService,
        c.journal_year as JournalYear, c.journal_number as JournalNumber
        """;

    public RowId Id { get; init; }

    public int Version { get; init; }

    public RowId CaseId { get; init; }

    public string Service { get; init; } = "";

    public string Against { get; init; } = "";

    public string HeldBy { get; init; } = "";

    public string Office { get; init; } = "";

    public string Phase { get; init; } = "";

    public string? Assignee { get; init; }

    public string ComplainantName { get; init; } = "";

    public string RegisteredOn { get; init; } = "";

    public string? Due { get; init; }

    public string? Outcome { get; init; }

    public string SearchKey { get; init; } = "";

    public string? JournalUnit { get; init; }

    public string? JournalService { get; init; }

    public int? JournalYear { get; init; }

    public long? JournalNumber { get; init; }

    public ComplaintRow ToRow() => new()
    {
        Complaint = Id,
        Version = Version,
        Case = CaseId,
        Service = Service,
        Against = Against,
        HeldBy = HeldBy,
        Office = Office,
        Phase = Phase,
        Assignee = Assignee,
        ComplainantName = ComplainantName,
        RegisteredOn = StoredTime.Day(RegisteredOn),
        Due = Due is null ? null : StoredTime.Day(Due),
        Outcome = Outcome,
        SearchKey = SearchKey,
        Journal = JournalUnit is null ? null : new JournalKey(JournalUnit, JournalService!, JournalYear!.Value),
        JournalNumber = JournalNumber,
    };
}
