using Jardem.UseCases.Messages;

namespace Jardem.Web.Workers;

/// <summary>Carries messages to phones. Several nodes may do it at once: each message is leased by one.</summary>
public sealed class SmsWorker(SmsDelivery delivery, ILogger<SmsWorker> log) : BackgroundService
{
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(500);

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
                log.LogError(error, "A round of messages to phones failed.");
                await Task.Delay(TimeSpan.FromSeconds(5), stoppingToken);
            }
        }
    }
}
