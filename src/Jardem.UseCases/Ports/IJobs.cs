using NodaTime;

namespace Jardem.UseCases.Ports;

/// <summary>A job held by one worker until the lease ends.</summary>
public sealed record LeasedJob(long Id, Job Job, int Attempt, Instant LeasedUntil);

/// <summary>An outbox message held by one sender until the lease ends.</summary>
public sealed record LeasedMessage(long Id, OutboxMessage Message, int Attempt, Instant LeasedUntil);

/// <summary>Leased rows: no worker remembers a last id, two workers never hold one row.</summary>
public interface IJobs
{
    Task Enqueue(Job job, CancellationToken cancel);

    Task<IReadOnlyList<LeasedJob>> Lease(string kind, Instant now, Duration lease, int take, CancellationToken cancel);

    Task Complete(long id, CancellationToken cancel);

    /// <summary>Gives the job back, to be tried again at the moment named.</summary>
    Task Fail(long id, Instant retryAt, string reason, CancellationToken cancel);

    Task<IReadOnlyList<LeasedMessage>> LeaseOutbox(Instant now, Duration lease, int take, CancellationToken cancel);

    Task CompleteOutbox(long id, CancellationToken cancel);

    Task FailOutbox(long id, Instant retryAt, string reason, CancellationToken cancel);
}
