using Jardem.Storage.Rows;
using Jardem.UseCases.Ports;

namespace Jardem.Storage.Stores;

/// <summary>The log of reads of a person's file; rows are only added.</summary>
internal sealed class AccessLog(Database database) : IAccessLog
{
    private const string NanosecondsPerMinute = "60000000000";

    public Task Record(AccessEntry entry, CancellationToken cancel) =>
        database.Execute(
            "insert into access_log (case_id, at_ns, account, role, unit, purpose) values (@id, @at, @account, @role, @unit, @purpose)",
            new { id = new RowId(entry.Case), at = StoredTime.Of(entry.At), account = entry.Account, role = entry.Role, unit = entry.Unit, purpose = entry.Purpose },
            cancel);

    public async Task<IReadOnlyList<AccessEntry>> OfCase(Guid id, CancellationToken cancel) =>
        [.. (await database.Query<Line>(
            "select case_id as Id, at_ns as At, account as Account, role as Role, unit as Unit, purpose as Purpose from access_log where case_id = @id order by id",
            new { id = new RowId(id) }, cancel))
            .Select(r => new AccessEntry(r.Id, StoredTime.Moment(r.At), r.Account, r.Role, r.Unit, r.Purpose))];

    public async Task<IReadOnlyList<AccessEntry>> Readers(Guid id, int take, CancellationToken cancel) =>
        [.. (await database.Query<Line>(
            $"""
            select case_id as Id, max(at_ns) as At, account as Account, role as Role, unit as Unit, purpose as Purpose from access_log where case_id = @id
            group by case_id, at_ns / {NanosecondsPerMinute}, account, role, unit, purpose order by max(at_ns) desc, max(id) desc limit @take
            """,
            new { id = new RowId(id), take },
            cancel))
            .Select(r => new AccessEntry(r.Id, StoredTime.Moment(r.At), r.Account, r.Role, r.Unit, r.Purpose))];

    private sealed class Line
    {
        public RowId Id { get; init; }

        public long At { get; init; }

        public string Account { get; init; } = "";

        public string Role { get; init; } = "";

        public string Unit { get; init; } = "";

        public string Purpose { get; init; } = "";
    }
}
