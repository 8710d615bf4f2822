using Jardem.Integrations.Gateway;
using Jardem.Integrations.Gateway.Wire;
using Jardem.Law;
using Jardem.Law.Texts;
using Jardem.Services;
using Jardem.Services.FuneralPayment;
using Jardem.Services.Proactive;
using Jardem.Storage;
using Jardem.UseCases;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Proactive;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Jardem.Cli.Deaths;

/// <summary>What screening needs, over a storage that is open and the gateway of the configuration.</summary>
internal static class ProactiveServices
{
    /// <exception cref="RefusedException">There is no gateway, or its settings are wrong.</exception>
    public static ServiceProvider Over(IStorage storage, IConfiguration configuration)
    {
        GatewaySettings? gateway;
        try
        {
            gateway = GatewayConfiguration.Read(configuration);
        }
        catch (GatewayConfigurationException error)
        {
            throw new RefusedException(new Text($"Шлюз: {error.Message}", $"Шлюз: {error.Message}", error.Message));
        }

        if (gateway?.Sync is null)
        {
            throw new RefusedException(new Text(
                "Шлюз көрсетілмеген: Gateway__Sync айнымалысын немесе --settings файлын беріңіз.",
                "Шлюз не указан: задайте Gateway__Sync или файл --settings.",
                "No gateway is named: set Gateway__Sync or give a file with --settings."));
        }

        return new ServiceCollection()
            .AddLogging()
            .AddJardemStorage(storage)
            .AddSingleton<IClock>(SystemClock.Instance)
            .AddSingleton<IIds, CommandIds>()
            .AddSingleton(TextCatalog.Of(typeof(IServiceRoom).Assembly))
            .AddSingleton<IServiceRoom, FuneralPaymentRoom>()
            .AddSingleton<IProactiveService>(_ => new FuneralOffer(new FuneralPaymentRoom()))
            .AddUseCases()
            .AddSingleton(gateway)
            .AddSingleton<GatewayWire>()
            .AddSingleton<IRegisters, StateGateway>()
            .AddSingleton<IDeathFeed, GatewayDeathFeed>()
            .AddSingleton<TakeDeaths>()
            .BuildServiceProvider();
    }

    private sealed class CommandIds : IIds
    {
        public Guid New() => Guid.CreateVersion7();

        public string Token() => Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16));

        public string Digits(int count) => System.Security.Cryptography.RandomNumberGenerator.GetString("0123456789", count);
    }
}
