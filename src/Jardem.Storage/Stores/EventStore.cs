using Jardem.Cases.Streams;
using Jardem.Storage.Rows;
using Jardem.UseCases.Ports;

namespace Jardem.Storage.Stores;

/// <summary>Reads of streams and claims, the same on both engines; how a change is appended is each engine's own.</summary>
internal abstract class EventStore(Database database) : IEventStore
{
    protected Database Database { get; } = database;

    public async Task<AppendResult> Append(Append change, CancellationToken cancel)
    {
        if (change.Streams.Count == 0)
            throw new ArgumentException("A change names at least one stream.", nameof(change));
        if (change.Streams.DistinctBy(s => s.Stream).Count() < change.Streams.Count)
            throw new ArgumentException("A change names each stream once.", nameof(change));
        return await AppendChecked(change, cancel);
    }

    public virtual async Task<IReadOnlyList<StoredEvent>> Read(Guid stream, CancellationToken cancel)
    {
        var records = await Database.Query<EventRecord>(
            $"select {EventRecord.Columns} from events where stream = @stream order by version", new { stream = new RowId(stream) }, cancel);
        return [.. records.Select(r => r.ToEvent())];
    }

    public async Task<AppendResult?> Repetition(Idempotency idempotency, CancellationToken cancel) =>
        (await Database.First<RepetitionRecord>(RepetitionRecord.Select, new { scope = idempotency.Scope, key = idempotency.Key }, cancel))?.ToResult(idempotency);

    public async Task<Guid?> HolderOf(Claim claim, CancellationToken cancel) =>
        await Database.Query<RowId>("select owner from claims where kind = @kind and key = @key", new { kind = claim.Kind, key = claim.Key }, cancel) is [var holder]
            ? holder
            : null;

    protected abstract Task<AppendResult> AppendChecked(Append change, CancellationToken cancel);
}
