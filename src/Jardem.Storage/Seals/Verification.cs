using System.Data.Common;
using System.Security.Cryptography;
using Dapper;
using Jardem.Storage.Rows;
using Jardem.UseCases.Ports;

namespace Jardem.Storage.Seals;

/// <summary>One pass over everything stored, as it was at one moment, page by page so that memory stays small.</summary>
internal sealed class Verification(DbConnection connection, DbTransaction transaction, IProgress<long>? progress, CancellationToken cancel)
{
    private const int Page = 100;
    private readonly Findings _findings = new();
    private long _streams;
    private long _events;
    private long _seals;
    private long _files;
    private long _unsealed;
    private long? _unsealedSince;
    private long? _sealedUntil;

    public async Task<VerifyReport> Run()
    {
        await Seals();
        await Streams();
        await MissingStreams();
        await Files();
        await Snapshots();
        await Journals();
        return new VerifyReport(
            _streams, _events, _seals, _files, _findings.All, StoredTime.Moment(_sealedUntil), StoredTime.Moment(_unsealedSince), _unsealed);
    }

    private IAsyncEnumerable<T> Each<T>(string sql, object? values = null) => connection.QueryUnbufferedAsync<T>(sql, values, transaction);

    private async Task<List<T>> List<T>(string sql, object? values = null) =>
        (await connection.QueryAsync<T>(new CommandDefinition(sql, values, transaction, cancellationToken: cancel))).AsList();

    private async Task Seals()
    {
        var seals = new List<SealRecord>();
        var before = new SealRecord { Hash = new SealRecord().Prev };
        long after = 0;
        do
        {
            seals = await List<SealRecord>($"select {SealRecord.Columns} from seals where number > @after order by number limit {Page}", new { after });
            foreach (var seal in seals)
            {
                for (var missing = before.Number + 1; missing < seal.Number; missing++)
                    _findings.Add(TamperingKind.MissingSeal, Of(missing));
                await Seal(seal, before);
                (before, after) = (seal, seal.Number);
            }
        }
        while (seals.Count == Page);
        foreach (var number in await List<int>("select distinct seal from seal_heads where seal > @after order by seal", new { after }))
            _findings.Add(TamperingKind.MissingSeal, Of(number));
        var bare = await List<RowId>(
            "select id from streams s where sealed = 1 and not exists (select 1 from seal_heads h where h.stream = s.id and h.version >= s.version) order by id");

        // Heads without their seal follow from a seal found faulty above; alone they mean that the latest seals were cut off.
        if (bare.Count > 0 && _findings.All.Count == 0)
            _findings.Add(TamperingKind.MissingSeal, Of(before.Number + 1));
    }

    private async Task Seal(SealRecord seal, SealRecord before)
    {
        var root = new MerkleRoot();
        await foreach (var head in Each<SealedHead>($"select {SealedHead.Columns} from seal_heads where seal = @number order by stream", new { number = seal.Number }))
            root.Add(head.Stream, head.Version, head.Hash);
        var whole = root.Count == seal.Heads && root.Close().AsSpan().SequenceEqual(seal.Root) && seal.OwnHash().AsSpan().SequenceEqual(seal.Hash);
        var follows = before.Number + 1 != seal.Number || seal.Prev.AsSpan().SequenceEqual(before.Hash);
        if (!whole || !follows)
            _findings.Add(TamperingKind.ChangedSeal, Of(seal.Number));
        _seals++;
        _sealedUntil = seal.At;
    }

    private async Task Streams()
    {
        RowId after = Guid.Empty;
        List<RowId> ids;
        do
        {
            cancel.ThrowIfCancellationRequested();
            ids = await List<RowId>(
                $"""
                select id from (
                    select id from (select id from streams where id > @after order by id limit {Page}) a
                    union select stream from (select distinct stream from events where stream > @after order by stream limit {Page}) b
                    union select stream from (select distinct stream from seal_heads where stream > @after order by stream limit {Page}) c) d
                order by id limit {Page}
                """,
                new { after });
            if (ids.Count == 0)
                break;
            await Range(ids);
            after = ids[^1];
            progress?.Report(_events);
        }
        while (ids.Count == Page);
    }

    private async Task Range(List<RowId> ids)
    {
        var range = new { first = ids[0], last = ids[^1] };
        var heads = (await List<StreamHead>($"select {StreamHead.Columns} from streams where id between @first and @last", range)).ToDictionary(h => h.Id.Value);
        var seals = (await List<SealedHead>($"select {SealedHead.Columns} from seal_heads where stream between @first and @last order by stream, version", range)).ToLookup(h => h.Stream.Value);
        var events = (await List<EventRecord>($"select {EventRecord.Columns} from events where stream between @first and @last order by stream, version", range)).ToLookup(e => e.Stream.Value);
        foreach (var id in ids.Select(i => i.Value))
        {
            var own = events[id].ToArray();
            var check = new StreamCheck(id, heads.GetValueOrDefault(id), own, [.. seals[id]], _findings);
            check.Run();
            _streams++;
            _events += own.Length;
            if (check.UnsealedSince is not { } since)
                continue;
            _unsealed++;
            _unsealedSince = Math.Min(_unsealedSince ?? since, since);
        }
    }

    private async Task MissingStreams()
    {
        await foreach (var id in Each<RowId>(
            """
            select distinct r.stream from (
                select stream from journal_lines union all select id as stream from cases union all select stream from documents union all select stream from file_uses) r
            where not exists (select 1 from events e where e.stream = r.stream)
            """))
        {
            _findings.DeletedStream(id, "the journal, a case, a document or a file names it");
        }
    }

    private async Task Files()
    {
        await foreach (var file in Each<FileRecord>("select hash as Hash, media_type as MediaType, bytes as Bytes from files order by hash"))
        {
            _files++;
            if (HashOf(file.Bytes) != file.Hash)
                _findings.Add(TamperingKind.ChangedFile, file.Hash);
        }

        await foreach (var hash in Each<string>(
            """
            select distinct r.hash from (select hash from file_uses union all select html from documents union all select hash from renditions) r
            where not exists (select 1 from files f where f.hash = r.hash)
            """))
        {
            _findings.Add(TamperingKind.MissingFile, hash);
        }
    }

    private async Task Snapshots()
    {
        await foreach (var snapshot in Each<FileRecord>("select id as Hash, bytes as Bytes from snapshots order by id"))
        {
            if (HashOf(snapshot.Bytes) != snapshot.Hash)
                _findings.Add(TamperingKind.ChangedSnapshot, snapshot.Hash);
        }

        await foreach (var id in Each<string>("select distinct snapshot from activations a where not exists (select 1 from snapshots s where s.id = a.snapshot)"))
            _findings.Add(TamperingKind.ChangedSnapshot, id);
    }

    private async Task Journals()
    {
        await foreach (var journal in Each<JournalCount>(
            """
            select j.unit as Unit, j.service as Service, j.year as Year, j.counter as Counter, count(l.number) as Lines, coalesce(max(l.number), 0) as Last
            from journals j left join journal_lines l on l.unit = j.unit and l.service = j.service and l.year = j.year
            group by j.unit, j.service, j.year, j.counter having count(l.number) <> j.counter or coalesce(max(l.number), 0) <> j.counter
            union all
            select l.unit, l.service, l.year, 0, count(*), max(l.number) from journal_lines l
            where not exists (select 1 from journals j where j.unit = l.unit and j.service = l.service and j.year = l.year) group by l.unit, l.service, l.year
            """))
        {
            _findings.Add(TamperingKind.JournalGap, $"{journal.Unit}/{journal.Service}/{journal.Year}: {journal.Lines} ({journal.Last}) / {journal.Counter}");
        }
    }

    private static string Of(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private sealed class JournalCount
    {
        public string Unit { get; init; } = "";

        public string Service { get; init; } = "";

        public int Year { get; init; }

        public long Counter { get; init; }

        public long Lines { get; init; }

        public long Last { get; init; }
    }
}
