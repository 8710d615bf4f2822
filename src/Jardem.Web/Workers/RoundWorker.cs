namespace Jardem.Web.Workers;

/// <summary>
/// Works in rounds for as long as the process lives. It outlives any one failure, as of the storage: that is logged, and the round is tried
/// again a while later.
/// </summary>
/// <param name="what">What a round is about, for the log.</param>
public abstract class RoundWorker(string what, ILogger log) : BackgroundService
{
    protected ILogger Log => log;

    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(await Round(stoppingToken), stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // The worker outlives any one failure of the storage: it is logged and the round is tried again.
            catch (Exception error)
#pragma warning restore CA1031
            {
                log.LogError(error, "A round of {What} failed.", what);
                await Task.Delay(AfterFailure, stoppingToken);
            }
        }
    }

    /// <summary>One round.</summary>
    /// <returns>How long to rest after it; nothing where there may be more to do.</returns>
    protected abstract Task<TimeSpan> Round(CancellationToken cancel);
}
