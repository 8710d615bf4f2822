using System.Collections.Concurrent;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.Tests.Gateway;

/// <summary>Remembers which jobs were written; one key of a kind once.</summary>
internal sealed class EnqueuedJobs : IJobs
{
    public ConcurrentDictionary<(string Kind, string Key), Job> All { get; } = new();

    public Task Enqueue(Job job, CancellationToken cancel)
    {
        All.TryAdd((job.Kind, job.Key), job);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<LeasedJob>> Lease(string kind, Instant now, Duration lease, int take, CancellationToken cancel) => throw new NotSupportedException();

    public Task Complete(long id, CancellationToken cancel) => throw new NotSupportedException();

    public Task Fail(long id, Instant retryAt, string reason, CancellationToken cancel) => throw new NotSupportedException();

    public Task<IReadOnlyList<LeasedMessage>> LeaseOutbox(string topic, Instant now, Duration lease, int take, CancellationToken cancel) => throw new NotSupportedException();

    public Task CompleteOutbox(long id, CancellationToken cancel) => throw new NotSupportedException();

    public Task FailOutbox(long id, Instant retryAt, string reason, CancellationToken cancel) => throw new NotSupportedException();

    public Task SetAsideOutbox(long id, string reason, CancellationToken cancel) => throw new NotSupportedException();

    public Task<int> SendAgainOutbox(string topic, Instant now, CancellationToken cancel) => throw new NotSupportedException();

    public Task<OutboxBacklog> Backlog(string topic, CancellationToken cancel) => throw new NotSupportedException();
}
