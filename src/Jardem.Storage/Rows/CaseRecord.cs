using Jardem.Cases.Cases;
using Jardem.UseCases.Ports;

namespace Jardem.Storage.Rows;

/// <summary>A row of table cases, with the journal line that a journal query joins to it.</summary>
internal sealed class CaseRecord
{
    public const string Columns = """
        c.id as Id, c.version as Version, c.service as Service, c.request as Request, c.phase as Phase, c.office as Office, c.body as Body,
        c.assignee as Assignee, c.preparer as Preparer, c.applicant_name as ApplicantName, c.applicant_iin as ApplicantIin,
        c.filed_on as FiledOn, c.due as Due, c.promised_on as PromisedOn, c.next as Next, c.next_by as NextBy, c.search_key as SearchKey, c.sort_key as SortKey,
        c.journal_unit as JournalUnit, c.journal_service as JournalService, c.journal_year as JournalYear, c.journal_number as JournalNumber
        """;

    public RowId? Id { get; init; }

    public int Version { get; init; }

    public string Service { get; init; } = "";

    public string Request { get; init; } = "";

    public string Phase { get; init; } = "";

    public string Office { get; init; } = "";

    public string Body { get; init; } = "";

    public string? Assignee { get; init; }

    public string? Preparer { get; init; }

    public string ApplicantName { get; init; } = "";

    public string ApplicantIin { get; init; } = "";

    public string FiledOn { get; init; } = "";

    public string Due { get; init; } = "";

    public string PromisedOn { get; init; } = "";

    public string? Next { get; init; }

    public string? NextBy { get; init; }

    public string SearchKey { get; init; } = "";

    public string SortKey { get; init; } = "";

    public string? JournalUnit { get; init; }

    public string? JournalService { get; init; }

    public int? JournalYear { get; init; }

    public long? JournalNumber { get; init; }

    /// <summary>Number, stream and moment of the journal line, where one is joined.</summary>
    public long LineNumber { get; init; }

    public RowId LineStream { get; init; }

    public long LineAt { get; init; }

    public CaseRow? ToRow() => Id is not { } id ? null : new CaseRow
    {
        Case = id,
        Version = Version,
        Service = Service,
        Request = Request,
        Phase = Enum.Parse<CasePhase>(Phase),
        Office = Office,
        Body = Body,
        Assignee = Assignee,
        Preparer = Preparer,
        ApplicantName = ApplicantName,
        ApplicantIin = ApplicantIin,
        FiledOn = StoredTime.Day(FiledOn),
        Due = StoredTime.Day(Due),
        PromisedOn = StoredTime.Day(PromisedOn),
        Next = Next is null ? null : Enum.Parse<StepAwaited>(Next),
        NextBy = NextBy is null ? null : StoredTime.Day(NextBy),
        SearchKey = SearchKey,
        SortKey = SortKey,
        JournalNumber = JournalNumber,
        Journal = JournalUnit is null ? null : new JournalKey(JournalUnit, JournalService!, JournalYear!.Value),
    };
}
