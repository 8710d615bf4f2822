using Jardem.UseCases.ActiveLaw;
using NodaTime;

namespace Jardem.UseCases.Proactive;

/// <summary>
/// Screens what is due, batch by batch, with a bounded number of questions at once. What a batch found is kept at once and sends nothing:
/// whoever is killed screens at most one batch again.
/// </summary>
public sealed class ScreenDeaths(IDeathNotices notices, ScreenDeath screen, FollowRecord follow, FollowDeathInCase cases, SnapshotSource law, IClock clock)
{
    private const int Batch = 256;
    private const int AtOnce = 32;

    /// <summary>Longer than a batch takes while registers answer; after it another may take the batch up.</summary>
    private static readonly Duration Lease = Duration.FromMinutes(2);

    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Almaty"];

    /// <summary>One batch.</summary>
    /// <returns>How many were looked at; 0 when nothing is due.</returns>
    public async Task<int> Round(CancellationToken cancel)
    {
        var now = clock.GetCurrentInstant();
        var today = (await law.Active(cancel)).On(now.InZone(Zone).Date);
        var due = await notices.Lease(now, Lease, Batch, cancel);
        var found = new DeathRow[due.Count];
        await Parallel.ForAsync(0, due.Count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (i, stop) =>
        {
            await cases.Run(due[i], stop);
            // A record of which an offer was made says first what becomes of that; the sender may have been cut off before it kept which.
            var offer = due[i].Offer ?? await screen.Offered(due[i].Notice, stop);
            var row = offer is null ? due[i] : await follow.Run(due[i] with { Offer = offer }, now, stop);
            found[i] = row.State == DeathState.Offered ? row : await screen.Run(row, today, now, stop);
        });
        if (found.Length > 0)
            await notices.Keep(found, cancel);
        return found.Length;
    }
}
