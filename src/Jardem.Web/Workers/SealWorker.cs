using Jardem.UseCases.Ports;
using Jardem.Web.Hosting.Readiness;
using NodaTime;

namespace Jardem.Web.Workers;

/// <summary>Seals, each minute, the heads of the streams that changed.</summary>
public sealed class SealWorker(ISeals seals, IClock clock, SealRounds rounds, ILogger<SealWorker> log) : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Tick);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await seals.Seal(clock.GetCurrentInstant(), stoppingToken);
                rounds.Succeeded();
            }
#pragma warning disable CA1031 // Sealing is tried again at the next tick; verification says since when nothing was sealed.
            catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
            {
                log.LogError(error, "Sealing failed.");
            }
        }
    }
}
