using Jardem.UseCases.Ports;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Storage;

/// <summary>Jobs and messages are leased: by one worker at a time, again after the lease ends, never lost.</summary>
public sealed class LeaseTests
{
    private static readonly Duration Minute = Duration.FromMinutes(1);

    [Theory, EveryEngine]
    public async Task A_job_is_worked_by_one_until_the_lease_ends(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var jobs = test.Storage.Jobs;
        var job = new Job("remind", "case-1", new byte[] { 7 }, Sample.Now);
        await jobs.Enqueue(job, default);
        await jobs.Enqueue(job with { Payload = new byte[] { 8 } }, default);
        await jobs.Enqueue(job with { Kind = "other" }, default);
        Assert.Empty(await jobs.Lease("remind", Sample.Now - Duration.Epsilon, Minute, 10, default));

        var held = Assert.Single(await jobs.Lease("remind", Sample.Now, Minute, 10, default));
        Assert.Equal((1, Sample.Now + Minute, "case-1", Sample.Now), (held.Attempt, held.LeasedUntil, held.Job.Key, held.Job.DueAt));
        Assert.Equal([7], held.Job.Payload.ToArray());
        Assert.Empty(await jobs.Lease("remind", Sample.Now + Minute - Duration.Epsilon, Minute, 10, default));
        Assert.Equal(2, Assert.Single(await jobs.Lease("remind", Sample.Now + Minute, Minute, 10, default)).Attempt);

        await jobs.Fail(held.Id, Sample.Now + Minute * 5, "no answer", default);
        Assert.Empty(await jobs.Lease("remind", Sample.Now + Minute * 4, Minute, 10, default));
        Assert.Equal(3, Assert.Single(await jobs.Lease("remind", Sample.Now + Minute * 5, Minute, 10, default)).Attempt);

        await jobs.Complete(held.Id, default);
        await jobs.Enqueue(job, default);
        Assert.Empty(await jobs.Lease("remind", Sample.Now + Minute * 60, Minute, 10, default));
        Assert.Single(await jobs.Lease("other", Sample.Now, Minute, 10, default));
    }

    [Theory, EveryEngine]
    public async Task Eight_workers_share_forty_jobs_and_messages_without_overlap(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var id = Guid.CreateVersion7();
        await test.Storage.Events.Append(
            Sample.Change(id) with
            {
                Jobs = [.. Enumerable.Range(0, 40).Select(i => new Job("k", $"{i}", new byte[] { 1 }, Sample.Now))],
                Outbox = [.. Enumerable.Range(0, 40).Select(_ => new OutboxMessage(Guid.CreateVersion7(), "sms", new byte[] { 1 }))],
            },
            default);

        var jobs = await AllWorkers(async () => (await test.Storage.Jobs.Lease("k", Sample.Now, Minute, 3, default)).Select(j => j.Id));
        var messages = await AllWorkers(async () => (await test.Storage.Jobs.LeaseOutbox("sms", Sample.Now, Minute, 3, default)).Select(m => m.Id));

        Assert.Equal((40, 40), (jobs.Count, jobs.Distinct().Count()));
        Assert.Equal((40, 40), (messages.Count, messages.Distinct().Count()));
    }

    [Theory, EveryEngine]
    public async Task A_message_is_sent_at_least_once_and_goes_when_sent(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var (id, jobs) = (Guid.CreateVersion7(), test.Storage.Jobs);
        await test.Storage.Events.Append(Sample.Change(id) with { Outbox = [new OutboxMessage(id, "sms", new byte[] { 1, 2 })] }, default);

        var held = Assert.Single(await jobs.LeaseOutbox("sms", Sample.Now, Minute, 5, default));
        Assert.Equal([1, 2], held.Message.Payload.ToArray());
        await jobs.FailOutbox(held.Id, Sample.Now + Minute, "busy", default);
        Assert.Empty(await jobs.LeaseOutbox("sms", Sample.Now, Minute, 5, default));
        Assert.Equal((id, 2), Assert.Single(await jobs.LeaseOutbox("sms", Sample.Now + Minute, Minute, 5, default)) is var again ? (again.Message.Id, again.Attempt) : default);
        await jobs.CompleteOutbox(held.Id, default);
        Assert.Empty(await jobs.LeaseOutbox("sms", Sample.Now + Minute * 60, Minute, 5, default));
    }

    [Theory, EveryEngine]
    public async Task A_message_set_aside_waits_with_its_reason_until_it_is_sent_again_and_topics_are_apart(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var (id, jobs) = (Guid.CreateVersion7(), test.Storage.Jobs);
        await test.Storage.Events.Append(
            Sample.Change(id) with { Outbox = [new OutboxMessage(Guid.CreateVersion7(), "sms", new byte[] { 1 }), new OutboxMessage(id, "stage", new byte[] { 2 }), new OutboxMessage(Guid.CreateVersion7(), "stage", new byte[] { 3 })] },
            default);
        Assert.Equal(new OutboxBacklog(2, 0, null), await jobs.Backlog("stage", default));

        var held = await jobs.LeaseOutbox("stage", Sample.Now, Minute, 5, default);
        Assert.Equal([2, 3], held.Select(m => m.Message.Payload.Span[0]));
        await jobs.SetAsideOutbox(held[0].Id, "HTTP 422", default);
        await jobs.CompleteOutbox(held[1].Id, default);
        Assert.Equal(new OutboxBacklog(0, 1, "HTTP 422"), await jobs.Backlog("stage", default));
        Assert.Equal(new OutboxBacklog(1, 0, null), await jobs.Backlog("sms", default));
        Assert.Empty(await jobs.LeaseOutbox("stage", Sample.Now + (Minute * 600_000), Minute, 5, default));

        Assert.Equal(1, await jobs.SendAgainOutbox("stage", Sample.Now, default));
        Assert.Equal((id, 1), Assert.Single(await jobs.LeaseOutbox("stage", Sample.Now, Minute, 5, default)) is var again ? (again.Message.Id, again.Attempt) : default);
        Assert.Equal(0, await jobs.SendAgainOutbox("stage", Sample.Now, default));
    }

    private static async Task<List<long>> AllWorkers(Func<Task<IEnumerable<long>>> lease)
    {
        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            var mine = new List<long>();
            while ((await lease()).ToArray() is { Length: > 0 } some)
                mine.AddRange(some);
            return mine;
        })));
        return [.. taken.SelectMany(t => t)];
    }
}
