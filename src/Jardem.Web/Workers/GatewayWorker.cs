using Jardem.Integrations.Gateway;

namespace Jardem.Web.Workers;

/// <summary>Looks for answers of registers in the asynchronous channel of the gateway.</summary>
public sealed class GatewayWorker(PendingAnswers answers, GatewaySettings settings, ILogger<GatewayWorker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await answers.Round(stoppingToken);
                await Task.Delay(settings.PollEvery, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // The worker outlives any one failure of the storage: it is logged and the round is tried again.
            catch (Exception error)
#pragma warning restore CA1031
            {
                log.LogError(error, "A round over answers of registers failed.");
                await Task.Delay(TimeSpan.FromSeconds(5), stoppingToken);
            }
        }
    }
}
