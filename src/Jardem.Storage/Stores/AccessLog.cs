using Jardem.Storage.Rows;
using Jardem.UseCases.Ports;

namespace Jardem.Storage.Stores;

/// <summary>The log of reads of a person's file; rows are only added.</summary>
internal sealed class AccessLog(Database database) : IAccessLog
{
    private const string NanosecondsPerMinute = "60000000000";

    /// <summary>What one reader repeats for one purpose within one minute is one line, the last.</summary>
    private const string OncePerMinute = $"""
        select l.case_id as Id, max(l.at_ns) as At, l.account as Account, l.role as Role, l.unit as Unit, l.purpose as Purpose, l.basis as Basis from access_log l
        {Where} group by l.case_id, l.at_ns / {NanosecondsPerMinute}, l.account, l.role, l.unit, l.purpose, l.basis order by max(l.at_ns) desc, max(l.id) desc limit @take
        """;

    private const string Where = "{where}";

    public Task Record(AccessEntry entry, CancellationToken cancel) =>
        database.Execute(
            "insert into access_log (case_id, at_ns, account, role, unit, purpose, basis) values (@id, @at, @account, @role, @unit, @purpose, @basis)",
            new { id = new RowId(entry.Case), at = StoredTime.Of(entry.At), account = entry.Account, role = entry.Role, unit = entry.Unit, purpose = entry.Purpose, basis = entry.Basis },
            cancel);

    public Task<IReadOnlyList<AccessEntry>> OfCase(Guid id, CancellationToken cancel) => Lines(
        "select case_id as Id, at_ns as At, account as Account, role as Role, unit as Unit, purpose as Purpose, basis as Basis from access_log where case_id = @id order by id",
        new { id = new RowId(id) },
        cancel);

    public Task<IReadOnlyList<AccessEntry>> OfApplicant(string iin, int take, CancellationToken cancel) => Lines(
        OncePerMinute.Replace(Where, "join cases c on c.id = l.case_id where c.applicant_iin = @iin", StringComparison.Ordinal), new { iin, take }, cancel);

    public Task<IReadOnlyList<AccessEntry>> Readers(Guid id, int take, CancellationToken cancel) => Lines(
        OncePerMinute.Replace(Where, "where l.case_id = @id", StringComparison.Ordinal), new { id = new RowId(id), take }, cancel);

    private async Task<IReadOnlyList<AccessEntry>> Lines(string sql, object values, CancellationToken cancel) =>
        [.. (await database.Query<Line>(sql, values, cancel)).Select(r => new AccessEntry(r.Id, StoredTime.Moment(r.At), r.Account, r.Role, r.Unit, r.Purpose, r.Basis))];

    private sealed class Line
    {
        public RowId Id { get; init; }

        public long At { get; init; }

        public string Account { get; init; } = "";

        public string Role { get; init; } = "";

        public string Unit { get; init; } = "";

        public string Purpose { get; init; } = "";

        public string? Basis { get; init; }
    }
}
