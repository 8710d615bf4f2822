using Dapper;
using Jardem.Cases.Offers;
using Jardem.Cases.Offers.Screening;
using Jardem.Law.Json;
using Jardem.Storage.Rows;
using Jardem.UseCases.Access;
using Jardem.UseCases.Proactive;
using NodaTime;

namespace Jardem.Storage.Stores;

/// <summary>Deaths taken from the feed, by record number with the highest version.</summary>
internal sealed class DeathNotices(Database database) : IDeathNotices
{
    private const string Feed = "civil-status";

    private const string Columns =
        "content as Content, state as State, reason as Reason, silent as Silent, plan as Plan, offer as Offer, attempts as Attempts, next_ns as Next, screened_ns as Screened";

    public async Task<long> Cursor(CancellationToken cancel) =>
        await database.First<long?>("select sequence from death_cursor where feed = @feed", new { feed = Feed }, cancel) ?? 0;

    public Task<int> Take(IReadOnlyList<DeathNotice> page, Instant at, CancellationToken cancel)
    {
        if (page.Count == 0)
            return Task.FromResult(0);
        // Only the highest version of each record of the page, in one order, so that two takers never wait for each other in a ring.
        var newest = page.GroupBy(n => n.RecordNumber).Select(g => g.MaxBy(n => n.Version)!).OrderBy(n => n.RecordNumber, StringComparer.Ordinal);
        var rows = newest.Select(n => new { record = n.RecordNumber, version = n.Version, sequence = n.Sequence, content = CanonicalJson.Write(n), at = StoredTime.Of(at) }).ToList();
        return database.Write(
            async (c, t) =>
            {
                var changed = 0;
                foreach (var row in rows)
                {
                    changed += await c.ExecuteAsync(new CommandDefinition(
                        """
                        insert into death_notices (record, version, sequence, content, state, attempts, next_ns) values (@record, @version, @sequence, @content, 'taken', 0, @at)
                        on conflict (record) do update set version = excluded.version, sequence = excluded.sequence, content = excluded.content, state = 'taken',
                        reason = null, silent = null, plan = null, body = null, attempts = 0, next_ns = excluded.next_ns
                        where death_notices.version < excluded.version
                        """,
                        row, t, cancellationToken: cancel));
                }

                await c.ExecuteAsync(new CommandDefinition(
                    """
                    insert into death_cursor (feed, sequence) values (@feed, @sequence)
                    on conflict (feed) do update set sequence = excluded.sequence where death_cursor.sequence < excluded.sequence
                    """,
                    new { feed = Feed, sequence = page.Max(n => n.Sequence) }, t, cancellationToken: cancel));
                return changed;
            },
            cancel);
    }

    public async Task<IReadOnlyList<DeathRow>> Lease(Instant now, Duration lease, int take, CancellationToken cancel)
    {
        var records = await database.Change<Record>(
            $"""
            update death_notices set next_ns = @until where record in
            (select record from death_notices where next_ns <= @now order by next_ns, sequence limit @take{database.SkipLocked})
            returning {Columns}
            """,
            new { now = StoredTime.Of(now), until = StoredTime.Of(now + lease), take },
            cancel);
        return [.. records.Select(r => r.ToRow()).OrderBy(r => r.Notice.Sequence)];
    }

    public Task Keep(IReadOnlyList<DeathRow> screened, CancellationToken cancel)
    {
        var rows = screened.OrderBy(r => r.Notice.RecordNumber, StringComparer.Ordinal).Select(Values).ToList();
        return database.Write(
            (c, t) => c.ExecuteAsync(new CommandDefinition(
                """
                update death_notices set state = @state, reason = @reason, silent = @silent, plan = @plan, body = @body, offer = @offer, attempts = @attempts,
                next_ns = @next, screened_ns = @screened where record = @record and version = @version
                """,
                rows, t, cancellationToken: cancel)),
            cancel);
    }

    public async Task<DeathRow?> Get(string record, CancellationToken cancel) =>
        (await database.First<Record>($"select {Columns} from death_notices where record = @record", new { record }, cancel))?.ToRow();

    public async Task<IReadOnlyList<DeathRow>> Proposed(Scope scope, string? after, int take, CancellationToken cancel)
    {
        var seen = scope.IsWhole ? "" : $" and body {database.In("bodies")}";
        var records = await database.Query<Record>(
            $"select {Columns} from death_notices where state = 'proposed'{seen} and record > @after order by record limit @take",
            new { bodies = scope.Bodies.ToArray(), after = after ?? "", take },
            cancel);
        return [.. records.Select(r => r.ToRow())];
    }

    public async Task<IReadOnlyList<DeathCount>> Count(Scope scope, CancellationToken cancel)
    {
        var seen = scope.IsWhole ? "" : $" where body is null or body {database.In("bodies")}";
        var counts = await database.Query<CountRecord>(
            $"select state as State, reason as Reason, count(*) as Count from death_notices{seen} group by state, reason order by state, reason", new { bodies = scope.Bodies.ToArray() }, cancel);
        return [.. counts.Select(c => new DeathCount(StoredName.Read<DeathState>(c.State), ReasonOf(c.Reason), c.Count))];
    }

    public async Task<Instant?> NextDue(CancellationToken cancel) =>
        StoredTime.Moment(await database.First<long?>("select min(next_ns) from death_notices where next_ns is not null", null, cancel));

    private static object Values(DeathRow row) => new
    {
        record = row.Notice.RecordNumber,
        version = row.Notice.Version,
        state = StoredName.Of(row.State),
        reason = row.Reason is { } reason ? StoredName.Of(reason) : null,
        silent = row.SilentRegister,
        plan = row.Plan is null ? null : CanonicalJson.Write(row.Plan),
        body = row.Plan?.Body,
        offer = row.Offer is { } offer ? new RowId(offer) : (RowId?)null,
        attempts = row.Attempts,
        next = StoredTime.Of(row.NextAt),
        screened = StoredTime.Of(row.ScreenedAt),
    };

    private static ScreeningReason? ReasonOf(string? stored) => stored is null ? null : StoredName.Read<ScreeningReason>(stored);

    private sealed class CountRecord
    {
        public string State { get; init; } = "";

        public string? Reason { get; init; }

        public long Count { get; init; }
    }

    private sealed class Record
    {
        public byte[] Content { get; init; } = [];

        public string State { get; init; } = "";

        public string? Reason { get; init; }

        public string? Silent { get; init; }

        public byte[]? Plan { get; init; }

        public RowId? Offer { get; init; }

        public int Attempts { get; init; }

        public long? Next { get; init; }

        public long? Screened { get; init; }

        public DeathRow ToRow() => new(CanonicalJson.Read<DeathNotice>(Content), StoredName.Read<DeathState>(State))
        {
            Reason = ReasonOf(Reason),
            SilentRegister = Silent,
            Plan = Plan is null ? null : CanonicalJson.Read<OfferPlan>(Plan),
            Offer = Offer?.Value,
            Attempts = Attempts,
            NextAt = StoredTime.Moment(Next),
            ScreenedAt = StoredTime.Moment(Screened),
        };
    }
}
