using Dapper;
using Jardem.Storage.Rows;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.Storage.Stores;

/// <summary>
/// Leased jobs and outbox messages. A finished job stays as done, so that its key is never worked twice; a sent message goes.
/// </summary>
internal sealed class Jobs(Database database) : IJobs
{
    /// <summary>When a message is due that was set aside.</summary>
    private const long Never = long.MaxValue;

    public Task Enqueue(Job job, CancellationToken cancel) =>
        database.Execute(
            """
            insert into jobs (kind, key, payload, due_ns, attempt, done) values (@kind, @key, @payload, @due, 0, 0)
            on conflict (kind, key) do nothing
            """,
            new { kind = job.Kind, key = job.Key, payload = job.Payload.ToArray(), due = StoredTime.Of(job.DueAt) },
            cancel);

    public async Task<IReadOnlyList<LeasedJob>> Lease(string kind, Instant now, Duration lease, int take, CancellationToken cancel)
    {
        var leased = await database.Change<Record>(
            $"""
            with due as materialized (
                select id from jobs
                where kind = @kind and done = 0 and due_ns <= @now and (leased_ns is null or leased_ns <= @now)
                order by due_ns, id limit @take{database.SkipLocked})
            update jobs set leased_ns = @until, attempt = attempt + 1 where id in (select id from due)
            returning id as Id, kind as Kind, key as Key, payload as Payload, due_ns as Due, attempt as Attempt
            """,
            new { kind, now = StoredTime.Of(now), until = StoredTime.Of(now + lease), take },
            cancel);
        return
        [
            .. leased.OrderBy(r => r.Due).ThenBy(r => r.Id)
                .Select(r => new LeasedJob(r.Id, new Job(r.Kind, r.Key, r.Payload, StoredTime.Moment(r.Due)), r.Attempt, now + lease)),
        ];
    }

    public Task Complete(long id, CancellationToken cancel) =>
        database.Execute("update jobs set done = 1, leased_ns = null, reason = null where id = @id", new { id }, cancel);

    public Task Fail(long id, Instant retryAt, string reason, CancellationToken cancel) =>
        database.Execute(
            "update jobs set leased_ns = null, due_ns = @due, reason = @reason where id = @id and done = 0",
            new { id, due = StoredTime.Of(retryAt), reason },
            cancel);

    public async Task<IReadOnlyList<LeasedMessage>> LeaseOutbox(string topic, Instant now, Duration lease, int take, CancellationToken cancel)
    {
        var leased = await database.Change<Record>(
            $"""
            with due as materialized (
                select id from outbox where topic = @topic and due_ns <= @now and (leased_ns is null or leased_ns <= @now)
                order by id limit @take{database.SkipLocked})
            update outbox set leased_ns = @until, attempt = attempt + 1 where id in (select id from due)
            returning id as Id, message as Message, topic as Kind, payload as Payload, due_ns as Due, attempt as Attempt
            """,
            new { topic, now = StoredTime.Of(now), until = StoredTime.Of(now + lease), take },
            cancel);
        return
        [
            .. leased.OrderBy(r => r.Id)
                .Select(r => new LeasedMessage(r.Id, new OutboxMessage(r.Message, r.Kind, r.Payload), r.Attempt, now + lease)),
        ];
    }

    public Task CompleteOutbox(long id, CancellationToken cancel) =>
        database.Execute("delete from outbox where id = @id", new { id }, cancel);

    public Task FailOutbox(long id, Instant retryAt, string reason, CancellationToken cancel) =>
        database.Execute(
            "update outbox set leased_ns = null, due_ns = @due, reason = @reason where id = @id",
            new { id, due = StoredTime.Of(retryAt), reason },
            cancel);

    public Task SetAsideOutbox(long id, string reason, CancellationToken cancel) =>
        database.Execute("update outbox set leased_ns = null, due_ns = @never, reason = @reason where id = @id", new { id, never = Never, reason }, cancel);

    public Task<int> SendAgainOutbox(string topic, Instant now, CancellationToken cancel) =>
        database.Execute(
            "update outbox set due_ns = @now, attempt = 0, reason = null where topic = @topic and due_ns = @never",
            new { topic, now = StoredTime.Of(now), never = Never },
            cancel);

    public async Task<OutboxBacklog> Backlog(string topic, CancellationToken cancel)
    {
        var found = await database.Query<Counted>(
            """
            select count(*) filter (where due_ns < @never) as Waiting, count(*) filter (where due_ns = @never) as SetAside,
                (select reason from outbox where topic = @topic and reason is not null order by id desc limit 1) as Reason
            from outbox where topic = @topic
            """,
            new { topic, never = Never },
            cancel);
        var counted = found.Single();
        return new OutboxBacklog(counted.Waiting, counted.SetAside, counted.Reason);
    }

    private sealed class Counted
    {
        public long Waiting { get; init; }

        public long SetAside { get; init; }

        public string? Reason { get; init; }
    }

    private sealed class Record
    {
        public long Id { get; init; }

        public RowId Message { get; init; }

        public string Kind { get; init; } = "";

        public string Key { get; init; } = "";

        public byte[] Payload { get; init; } = [];

        public long Due { get; init; }

        public int Attempt { get; init; }
    }
}
