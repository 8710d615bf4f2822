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

    /// <summary>Messages of a topic in the order in which they were written, those due and held by nobody.</summary>
    Task<IReadOnlyList<LeasedMessage>> LeaseOutbox(string topic, Instant now, Duration lease, int take, CancellationToken cancel);

    Task CompleteOutbox(long id, CancellationToken cancel);

    Task FailOutbox(long id, Instant retryAt, string reason, CancellationToken cancel);

    /// <summary>Sets aside a message that its receiver will not take; it stays, with the reason, until somebody has it sent again.</summary>
    Task SetAsideOutbox(long id, string reason, CancellationToken cancel);

    /// <summary>Has every message of the topic that was set aside sent again.</summary>
    /// <returns>How many.</returns>
    Task<int> SendAgainOutbox(string topic, Instant now, CancellationToken cancel);

    Task<OutboxBacklog> Backlog(string topic, CancellationToken cancel);
}

/// <summary>What of a topic is not sent yet.</summary>
/// <param name="SetAside">Those that the receiver did not take.</param>
/// <param name="Reason">Why the last try that failed did so; null where none did.</param>
public sealed record OutboxBacklog(long Waiting, long SetAside, string? Reason);
