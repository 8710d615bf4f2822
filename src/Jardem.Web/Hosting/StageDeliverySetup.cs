using Jardem.Integrations.Monitoring;
using Jardem.Web.Workers;

namespace Jardem.Web.Hosting;

/// <summary>Puts in the sending of stage data, where the address of the monitoring system is set.</summary>
internal static class StageDeliverySetup
{
    /// <summary>How long an answer of the monitoring system is awaited.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    public static IServiceCollection AddStageDelivery(this IServiceCollection services, WebSettings settings) => settings.Monitoring is not { } address
        ? services
        : services.AddSingleton(MonitoringSystem.At(address, Timeout)).AddSingleton<StageDelivery>().AddHostedService<StageWorker>();
}
