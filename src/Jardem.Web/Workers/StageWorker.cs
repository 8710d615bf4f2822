using Jardem.Integrations.Monitoring;

namespace Jardem.Web.Workers;

/// <summary>Tells the monitoring system at which stage the cases are, where its address is set.</summary>
public sealed class StageWorker(StageDelivery delivery, ILogger<StageWorker> log) : RoundWorker("stage messages", log)
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(1);

    protected override async Task<TimeSpan> Round(CancellationToken cancel) => await delivery.Round(cancel) == 0 ? Idle : TimeSpan.Zero;
}
