using Jardem.UseCases.ActiveLaw;

namespace Jardem.Web.Workers;

/// <summary>Lets every node learn, within seconds, that another law snapshot was activated.</summary>
public sealed class LawWatch(SnapshotSource law) : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Tick);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            law.Refresh();
    }
}
