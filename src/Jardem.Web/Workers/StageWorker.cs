using Jardem.Integrations.Monitoring;

namespace Jardem.Web.Workers;

/// <summary>Tells the monitoring system at which stage the cases are, where its address is set.</summary>
public sealed class StageWorker(StageDelivery delivery, ILogger<StageWorker> log) : BackgroundService
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await delivery.Round(stoppingToken) == 0)
                    await Task.Delay(Idle, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // The worker outlives any one failure of the storage: it is logged and the round is tried again.
            catch (Exception error)
#pragma warning restore CA1031
            {
                log.LogError(error, "A round of stage messages failed.");
                await Task.Delay(TimeSpan.FromSeconds(5), stoppingToken);
            }
        }
    }
}
