using Jardem.Integrations.Gateway;
using Jardem.Integrations.Gateway.Wire;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Proactive;
using Jardem.Web.Workers;

namespace Jardem.Web.Hosting;

/// <summary>Puts in the way to the registers, where it is set up, and nothing where it is not; secrets are read from files.</summary>
internal static class GatewaySetup
{
    public static IServiceCollection AddGateway(this IServiceCollection services, WebSettings settings)
    {
        if (settings.Gateway is not { } gateway)
            return services;
        services.AddSingleton(gateway).AddSingleton<GatewayWire>().AddSingleton<IRegisters, StateGateway>().AddSingleton<IDeathFeed, GatewayDeathFeed>().AddSingleton<TakeDeaths>();
        if (settings.Role != ProcessRole.Web && gateway.Async is not null)
            services.AddSingleton<PendingAnswers>().AddHostedService<GatewayWorker>();
        return services;
    }

    /// <exception cref="SettingException">A setting is missing or wrong, or a file cannot be read.</exception>
    public static GatewaySettings? Read(IConfiguration configuration)
    {
        try
        {
            return GatewayConfiguration.Read(configuration);
        }
        catch (GatewayConfigurationException error)
        {
            throw new SettingException(error.Message);
        }
    }
}
