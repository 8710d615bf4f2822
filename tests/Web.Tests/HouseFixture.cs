using Jardem.Law;
using Jardem.Law.Texts;
using Jardem.Web.Demo;
using Jardem.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit;

namespace Jardem.Tests;

/// <summary>The whole server with the demonstration's people, on a port of its own and a storage of its own in a temporary folder.</summary>
public sealed class HouseFixture : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("jardem-web-").FullName;
    private WebApplication? _app;

    public SettableClock Clock { get; } = new();

    /// <summary>The real time, unless a test sets it on: sessions go by it.</summary>
    public SettableTime Time { get; } = new();

    /// <summary>Puts further parts in the place of the usual ones.</summary>
    public Action<IServiceCollection> Replace { get; init; } = _ => { };

    public Uri Address { get; private set; } = null!;

    public IServiceProvider Services => _app!.Services;

    public async ValueTask InitializeAsync()
    {
        string[] args =
        [
            "--demo", "--urls", "http://127.0.0.1:0", "--sign-ins-per-minute", "10000", "--data", _folder, "--law", Repository.Law, "--public-base", "http://127.0.0.1/",
            "--Logging:LogLevel:Default", "Warning", "--Logging:LogLevel:Microsoft", "None", "--Logging:LogLevel:Microsoft.AspNetCore.Antiforgery", "Error",
        ];
        _app = WebHost.Build(args, services =>
        {
            Access.TestSignatures.Beside(services.AddSingleton<IClock>(Clock).AddSingleton<TimeProvider>(Time));
            Replace(services);
        });
        await Start.Prepare(_app);
        await _app.StartAsync();
        Address = new Uri(_app.Urls.Single());
    }

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>A text of the catalogue.</summary>
    public string T(string key, Language language = Language.Ru) => Get<TextCatalog>().Get(key, language);

    /// <summary>A browser of its own, nobody signed in.</summary>
    public Browser Browser(Language language = Language.Ru) => new(this, language);

    /// <summary>A browser in which this demo person is signed in.</summary>
    public async Task<Browser> SignIn(string login, Language language = Language.Ru)
    {
        var browser = Browser(language);
        await browser.Open("/sign-in");
        browser.Fill("sign-in.login", login);
        browser.Fill("sign-in.password", DemoPeople.Password);
        await browser.Press("nav.sign-in");
        Assert.Equal(200, browser.Status);
        return browser;
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }
}
