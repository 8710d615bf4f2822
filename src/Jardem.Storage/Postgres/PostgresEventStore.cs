using System.Globalization;
using Jardem.Cases.Streams;
using Jardem.Storage.Chain;
using Jardem.Storage.Rows;
using Jardem.Storage.Stores;
using Jardem.UseCases.Ports;
using Npgsql;

namespace Jardem.Storage.Postgres;

/// <summary>Appends on PostgreSQL: the links are made here, and one call of append_3 guards and writes the whole change.</summary>
internal sealed class PostgresEventStore(PostgresDatabase database) : EventStore(database)
{
    private const string VersionConflict = "JD001";
    private const string ClaimTaken = "JD002";
    private const int MostTries = 8;
    private readonly HeadCache _heads = new(capacity: 8192);

    public override async Task<IReadOnlyList<StoredEvent>> Read(Guid stream, CancellationToken cancel)
    {
        var events = await base.Read(stream, cancel);
        if (events is [.., var last])
            _heads.Keep(stream, last.Version, last.Hash.ToArray());
        return events;
    }

    protected override async Task<AppendResult> AppendChecked(Append change, CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
        {
            // Streams, claims and files are locked in one order by everybody, so that two changes cannot wait for each other.
            var streams = new List<ChainedStream>(change.Streams.Count);
            foreach (var stream in change.Streams.OrderBy(s => s.Stream, BytesOrder.Instance))
                streams.Add(ChainedStream.After(await Before(stream, cancel), stream, change.Meta));
            var takes = change.Take.OrderBy(c => c.Kind, StringComparer.Ordinal).ThenBy(c => c.Key, StringComparer.Ordinal).ToArray();
            try
            {
                var result = await Call(change, streams, takes, cancel);
                if (result is AppendResult.Done)
                    streams.ForEach(s => _heads.Keep(s.Id, s.Version, s.Head));
                return result;
            }
            catch (PostgresException refused) when (refused.SqlState == VersionConflict)
            {
                var (stream, actual) = (Guid.Parse(refused.MessageText.Split(' ')[0]), int.Parse(refused.MessageText.Split(' ')[1], CultureInfo.InvariantCulture));
                _heads.Forget(stream);
                if (change.Streams.First(s => s.Stream == stream).ExpectedVersion != actual)
                    return new AppendResult.VersionConflict(stream, actual);
                if (tries == MostTries)
                    throw new StorageException($"The head of stream {stream} does not hold still: run jardem verify.", refused);
            }
            catch (PostgresException refused) when (refused.SqlState == ClaimTaken)
            {
                var claim = takes[int.Parse(refused.MessageText.Split(' ')[0], CultureInfo.InvariantCulture) - 1];
                return new AppendResult.ClaimTaken(claim, Guid.Parse(refused.MessageText.Split(' ')[1]));
            }
            catch (PostgresException refused) when (tries < MostTries && refused.SqlState is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure)
            {
                // The server took this change back whole to let another through: it is simply made again.
                continue;
            }
        }
    }

    /// <summary>The link on which the stream's new events build; empty where the stream is not at the expected version, which the call will refuse.</summary>
    private async Task<byte[]> Before(StreamAppend stream, CancellationToken cancel)
    {
        if (stream.ExpectedVersion == 0)
            return EventHash.Genesis(stream.Stream, stream.Kind);
        if (_heads.Find(stream.Stream, stream.ExpectedVersion) is { } known)
            return known;
        return await Database.First<byte[]>(
            "select hash from streams where id = @id and version = @version", new { id = new RowId(stream.Stream), version = stream.ExpectedVersion }, cancel) ?? [];
    }

    private async Task<AppendResult> Call(Append change, IReadOnlyList<ChainedStream> streams, Claim[] takes, CancellationToken cancel)
    {
        await using var command = new PostgresAppendCall(change, streams, takes).Command(database.Source);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        var number = reader.IsDBNull(3) ? (long?)null : reader.GetInt64(3);
        return reader.GetString(0) switch
        {
            "done" => new AppendResult.Done(number),
            "repeated" => new AppendResult.Repeated(reader.GetFieldValue<byte[]>(1), number),
            "reused" => new AppendResult.KeyReused(),
            "snapshot" => new AppendResult.SnapshotChanged(reader.GetString(2)),
            var other => throw new StorageException($"append_3 answered {other}, which this version does not know: update the program."),
        };
    }

    private sealed class BytesOrder : IComparer<Guid>
    {
        public static readonly BytesOrder Instance = new();

        public int Compare(Guid x, Guid y) => RowId.Bytes(x).AsSpan().SequenceCompareTo(RowId.Bytes(y));
    }
}
