using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Jardem.Law;
using Jardem.Law.Texts;
using Jardem.Tests.Checks;
using Jardem.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NodaTime;
using Xunit;

[assembly: AssemblyFixture(typeof(Jardem.Tests.House))]

namespace Jardem.Tests;

/// <summary>One server with the demonstration's people and one real browser, for the whole run; a storage of its own in a temporary folder.</summary>
public sealed class House : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge"];
    private static readonly string[] Quiet = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly MorningClock _clock = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("jardem-browser-").FullName;
    private readonly ConcurrentDictionary<Screen, PageWatch> _watches = [];
    private WebApplication? _app;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Where the server listens; the QR codes of its documents lead there.</summary>
    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}/");

    /// <summary>Settings beside the usual ones. Only for a house that a test has to itself.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>What sets it apart from other houses, for what is looked over once in all of a kind.</summary>
    public string Kind { get; init; } = "";

    public async ValueTask InitializeAsync()
    {
        string[] args =
        [
            "--demo", "--sign-ins-per-minute", "10000", "--urls", Address.GetLeftPart(UriPartial.Authority), "--public-base", Address.ToString(), "--data", _folder, "--law", Repository.Law,
            "--webroot", Path.Combine(Repository.Root, "src", "Jardem.Web", "wwwroot"),
            "--Logging:LogLevel:Default", "Warning", "--Logging:LogLevel:Microsoft", "None", .. Settings,
        ];
        _app = WebHost.Build(args, services => services.AddSingleton<NodaTime.IClock>(_clock));
        await Start.Prepare(_app);
        await _app.StartAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium(),
            Args = Environment.IsPrivilegedProcess && OperatingSystem.IsLinux() ? [.. Quiet, "--no-sandbox"] : Quiet,
            Timeout = 60_000,
        });
    }

    /// <summary>Sets the clock on; it runs from there. Only for a house that a test has to itself.</summary>
    public void ItIs(LocalDateTime local) => _clock.Set(local);

    public T Get<T>()
        where T : notnull => _app!.Services.GetRequiredService<T>();

    /// <summary>A text of the catalogue, as the pages print it.</summary>
    public string T(string key, Language language) => _app!.Services.GetRequiredService<TextCatalog>().Get(key, language);

    /// <summary>A window in which nobody is signed in.</summary>
    public async Task<Visitor> Visitor(Screen screen)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address.ToString(),
            ViewportSize = new ViewportSize { Width = screen.Width, Height = screen.Height },
            JavaScriptEnabled = screen.Script,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = screen.Language.Code(),
        });
        context.SetDefaultTimeout(30_000);

        // Two windows may be of one account, whose language is that of its last choice; each window keeps its own.
        await context.AddCookiesAsync([new Microsoft.Playwright.Cookie { Name = ReaderLanguage.Cookie, Value = screen.Language.Code(), Url = Address.ToString() }]);
        return new Visitor(this, screen, _watches.GetOrAdd(screen, _ => new PageWatch(Kind)), context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static string Chromium()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Append("/usr/bin");
        return (from name in Names from folder in folders select Path.Combine(folder, name)).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("No Chromium or Chrome is installed; on Debian: apt install chromium fonts-noto-core.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Runs on from the morning of Monday, 18 May 2026, in Astana, so that no test depends on the hour at which it runs.</summary>
    private sealed class MorningClock : NodaTime.IClock
    {
        private Duration _shift;

        public MorningClock() => Set(new LocalDateTime(2026, 5, 18, 10, 0));

        public void Set(LocalDateTime local) =>
            _shift = local.InZoneStrictly(DateTimeZoneProviders.Tzdb["Asia/Almaty"]).ToInstant() - SystemClock.Instance.GetCurrentInstant();

        public Instant GetCurrentInstant() => SystemClock.Instance.GetCurrentInstant() + _shift;
    }
}
