using Jardem.UseCases.Ports;

namespace Jardem.Web.Workers;

/// <summary>Folds what was counted into totals, so that oversight has little left to add up. Several nodes may do it at once.</summary>
public sealed class TallyWorker(ITallies tallies, ILogger<TallyWorker> log) : BackgroundService
{
    private const int Take = 5000;
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Tick);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                while (await tallies.Fold(Take, stoppingToken) == Take)
                    stoppingToken.ThrowIfCancellationRequested();
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // Folding is tried again at the next tick; until then the rows stay and totals stay exact.
            catch (Exception error)
#pragma warning restore CA1031
            {
                log.LogError(error, "Folding of counts failed.");
            }
        }
    }
}
