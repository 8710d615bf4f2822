using Jardem.UseCases.Ports;
using Jardem.UseCases.Stages;
using NodaTime;

namespace Jardem.Integrations.Monitoring;

/// <summary>
/// Carries the waiting messages of stage to the monitoring system, at least once, in the order in which they were written. When the
/// system does not answer, everything leased goes back and is tried again later, each time after a longer pause; a message that the
/// system rejects is set aside with the reason, and the others go on.
/// </summary>
public sealed class StageDelivery(IJobs jobs, MonitoringSystem system, IClock clock)
{
    private const int Batch = 20;

    /// <summary>Longer than a whole batch of answers that all come at the last moment.</summary>
    private static readonly Duration Lease = Duration.FromMinutes(10);

    private static readonly Duration LongestPause = Duration.FromHours(1);

    /// <summary>Until when this process leaves the system alone: what is written meanwhile must not overtake what waits.</summary>
    private Instant _notBefore;

    /// <summary>Sends what is due.</summary>
    /// <returns>How many messages the system took.</returns>
    public async Task<int> Round(CancellationToken cancel)
    {
        var now = clock.GetCurrentInstant();
        if (now < _notBefore)
            return 0;
        var leased = await jobs.LeaseOutbox(StageMessages.Topic, now, Lease, Batch, cancel);
        var taken = 0;
        for (var i = 0; i < leased.Count; i++)
        {
            var message = leased[i];
            switch (await system.Tell(message.Message, cancel))
            {
                case Delivery.Taken:
                    await jobs.CompleteOutbox(message.Id, cancel);
                    taken++;
                    break;
                case Delivery.Rejected rejected:
                    await jobs.SetAsideOutbox(message.Id, rejected.Reason, cancel);
                    break;
                case Delivery.Unreachable unreachable:
                    _notBefore = clock.GetCurrentInstant() + Pause(message.Attempt);
                    foreach (var unsent in leased.Skip(i))
                        await jobs.FailOutbox(unsent.Id, _notBefore, unreachable.Reason, cancel);
                    return taken;
            }
        }

        return taken;
    }

    /// <summary>Twice as long after each try, an hour at most.</summary>
    private static Duration Pause(int attempt) => Duration.Min(LongestPause, Duration.FromSeconds(Math.Pow(2, Math.Min(attempt, 12))));
}
