using Jardem.Services.FuneralPayment;
using Jardem.Services.Proactive;
using Jardem.Web.Workers;

namespace Jardem.Web.Hosting;

/// <summary>Puts in the services that the state offers by itself, and their worker where the feed of deaths is to be read.</summary>
internal static class ProactiveSetup
{
    public static IServiceCollection AddProactive(this IServiceCollection services, WebSettings settings)
    {
        services.AddSingleton(settings.Proactive).AddSingleton<IProactiveService>(_ => new FuneralOffer(new FuneralPaymentRoom()));
        if (settings.Proactive.Reads && settings.Gateway is null)
            throw new SettingException("Proactive:Feed is on, but there is no gateway: set Gateway:Sync.");
        if (settings.Proactive.Reads && settings.Role != ProcessRole.Web)
            services.AddHostedService<ProactiveWorker>();
        return services;
    }
}
