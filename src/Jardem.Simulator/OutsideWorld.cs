using System.Text.Encodings.Web;
using Jardem.Simulator.Authority;
using Jardem.Simulator.Faults;
using Jardem.Simulator.Keys;
using Jardem.Simulator.Pages;
using Jardem.Simulator.People;
using Jardem.Simulator.Phones;
using Jardem.Simulator.Registers;
using Jardem.Simulator.Wire;
using NodaTime;

namespace Jardem.Simulator;

/// <summary>The systems of others on the real wire, with made-up people: what the house speaks to, and nothing that knows the house.</summary>
public static class OutsideWorld
{
    /// <param name="clock">The system's where none is given.</param>
    /// <exception cref="ArgumentException">An option is not what it should be.</exception>
    public static WebApplication Build(string[] args, IClock? clock = null)
    {
        string[] whole = [.. args.Select(a => a == "--require-signature" ? "--require-signature=true" : a)];
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = whole, ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        var settings = WorldSettings.Read(builder.Configuration);
        var services = builder.Services;
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        services.AddSingleton(settings);
        services.AddSingleton(new WorldTime(clock ?? SystemClock.Instance, settings.Today));
        services.AddSingleton(Town.Make(settings.People, settings.Random));
        services.AddSingleton(new Orders(settings.Random));
        services.AddSingleton<Journal>();
        services.AddSingleton(Centre);
        services.AddSingleton(provider => provider.GetRequiredService<Lazy<CertificationCentre>>().Value);
        services.AddSingleton<GatewayKeys>();
        services.AddSingleton<Reception>();
        services.AddSingleton<DeathFeed>();
        services.AddSingleton<PaymentBook>();
        services.AddSingleton<Offices>();
        services.AddSingleton<Answering>();
        services.AddSingleton<Outgoing>();
        services.AddSingleton<Mailbox>();
        services.AddSingleton<SyncChannel>();
        services.AddSingleton<AsyncChannel>();
        services.AddSingleton<KeyStore>();
        services.AddSingleton<NcaLayer>();
        services.AddSingleton<Airwaves>();
        services.AddSingleton<MessageCentre>();
        var app = builder.Build();
        app.UseWebSockets();
        app.MapFront();
        app.MapGet("/health", () => "ok");
        app.MapPost("/sync", (HttpContext http, SyncChannel channel) => channel.Take(http));
        app.MapPost("/async", (HttpContext http, AsyncChannel channel) => channel.Take(http));
        app.Map("/ncalayer", (HttpContext http, NcaLayer layer) => layer.Take(http));
        app.MapKeys();
        app.MapPhones();
        app.MapPeople();
        app.MapDeaths();
        app.MapPayments();
        app.MapOrders();
        app.MapAuthority(() => app.Services.GetRequiredService<CertificationCentre>());
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            if (settings.TrustFolder is not { } folder)
                return;
            app.Services.GetRequiredService<KeyStore>().WriteHeads(folder);
            app.Services.GetRequiredService<GatewayKeys>().Write(folder);
        });
        return app;
    }

    /// <summary>Made when first needed: its certificates name the address on which the simulator listens.</summary>
    private static Lazy<CertificationCentre> Centre(IServiceProvider services) => new(() =>
    {
        var settings = services.GetRequiredService<WorldSettings>();
        var time = services.GetRequiredService<WorldTime>();
        var server = services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>();
        var listens = server.Features.Get<Microsoft.AspNetCore.Hosting.Server.Features.IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://127.0.0.1";
        var address = new Uri(listens.TrimEnd('/') + "/");
        return settings.Data is { } folder
            ? CertificationCentre.Open(folder, address, () => time.Moment)
            : CertificationCentre.Create(address, () => time.Moment);
    });
}
