using NodaTime;
using NodaTime.Text;

namespace Jardem.Web.Hosting;

/// <summary>What this process does: answers requests, works through jobs, or both.</summary>
public enum ProcessRole
{
    Web,
    Worker,
    All,
}

/// <summary>The settings of the process, from its command line and surroundings; docs/configuration.md lists them.</summary>
public sealed record WebSettings
{
    public ProcessRole Role { get; init; } = ProcessRole.All;

    /// <summary>Demonstration: made-up people, own storage, no secrets from outside.</summary>
    public bool Demo { get; init; }

    /// <summary>The day that the demonstration takes for today.</summary>
    public LocalDate? Today { get; init; }

    /// <summary>Folder in which a demonstration keeps its storage and keys.</summary>
    public string DataFolder { get; init; } = ".jardem";

    /// <summary>The storage setting; in a demonstration, SQLite in the data folder.</summary>
    public required string Storage { get; init; }

    public required string LawFolder { get; init; }

    /// <summary>Address under which the public reaches the service; QR codes lead to it.</summary>
    public required Uri PublicBase { get; init; }

    /// <summary>PKCS#12 file with the certificate that wraps the key ring.</summary>
    public string? KeyRingCertificate { get; init; }

    /// <summary>Where the monitoring system takes messages of stage; null while it is not known, and the messages wait.</summary>
    public Uri? Monitoring { get; init; }

    /// <summary>How registers of the state are reached; null where they are not, and none is asked.</summary>
    public Jardem.Integrations.Gateway.GatewaySettings? Gateway { get; init; }

    public ProactiveSettings Proactive { get; init; } = new();

    /// <summary>Messages to phones.</summary>
    public SmsSettings Sms { get; init; } = new();

    /// <summary>Folders of the banks over which bodies pay, by the body's id.</summary>
    public IReadOnlyDictionary<string, Jardem.Integrations.Payments.Iso20022.BankFolder> Banks { get; init; } = new Dictionary<string, Jardem.Integrations.Payments.Iso20022.BankFolder>();

    /// <summary>The certificate before it, while keys that it wraps are still in force.</summary>
    public string? PreviousKeyRingCertificate { get; init; }

    /// <summary>File that names the first administrator of an installation.</summary>
    public string? FirstAdministrator { get; init; }

    /// <summary>Reverse proxies whose word on the visitor's address and scheme is taken.</summary>
    public IReadOnlyList<System.Net.IPNetwork> Proxies { get; init; } = [];

    /// <summary>How often in a minute one address may try to sign in.</summary>
    public int SignInsPerMinute { get; init; } = 60;

    /// <summary>How long sessions last and a sign-in counts as fresh.</summary>
    public Jardem.UseCases.Accounts.SessionTerms Sessions { get; init; } = Jardem.UseCases.Accounts.SessionTerms.Usual;

    /// <summary>Minutes without a request after which a browser's session is over.</summary>
    public int SessionIdleMinutes { get; init; } = 30;

    /// <summary>Minutes without a round of sealing after which a worker is not ready.</summary>
    public int SealMinutes { get; init; } = 5;

    /// <summary>The browser that prints PDF; null to look for it on the path of programs.</summary>
    public string? Chromium { get; init; }

    /// <summary>Where pages that sign reach NCALayer, on the reader's own machine.</summary>
    public Uri NcaLayer { get; init; } = SigningSettings.UsualNcaLayer;

    /// <summary>Whether results and notices leave only when their documents are signed electronically.</summary>
    public bool SigningRequired { get; init; }

    /// <summary>Whom the house trusts for signatures; null while signatures are off.</summary>
    public Jardem.Integrations.Signatures.SignatureSettings? Signatures { get; init; }

    /// <summary>Keys by which authorised persons of bodies sign what rules decided; none unless they are set up.</summary>
    public IReadOnlyList<Jardem.Integrations.Signatures.Keys.KeySettings> Keys { get; init; } = [];

    /// <exception cref="SettingException">A setting is missing or wrong; the message says which and how to mend it.</exception>
    public static WebSettings Read(IConfiguration configuration)
    {
        var demo = configuration["demo"] is "true" or "";
        var today = configuration["today"];
        if (today is not null && !demo)
            throw new SettingException("--today works in the demonstration only: add --demo, or leave it out.");
        var data = Path.GetFullPath(configuration["data"] ?? ".jardem");
        var publicBase = new Uri(configuration["public-base"] ?? configuration["JARDEM_PUBLIC_BASE"] ?? configuration["urls"]?.Split(';')[0] ?? "http://localhost:8080");
        return new WebSettings
        {
            Role = configuration["role"] switch
            {
                null or "all" => ProcessRole.All,
                "web" => ProcessRole.Web,
                "worker" => ProcessRole.Worker,
                var other => throw new SettingException($"--role {other}: use web, worker or all."),
            },
            Demo = demo,
            Today = today is null ? null : LocalDatePattern.Iso.Parse(today) is { Success: true } day ? day.Value : throw new SettingException($"--today {today}: write a date as 2026-07-10."),
            DataFolder = data,
            Storage = configuration["storage"] ?? (demo ? $"sqlite:{Path.Combine(data, "jardem.db")}" : FromSurroundings(configuration)),
            LawFolder = configuration["law"] ?? Path.Combine(AppContext.BaseDirectory, "law"),
            PublicBase = publicBase,
            Sms = SmsSettings.Read(configuration, publicBase),
            Monitoring = Address(configuration, "Monitoring:Address"),
            Gateway = GatewaySetup.Read(configuration),
            Banks = PaymentsSetup.Read(configuration),
            Proactive = ProactiveSettings.Read(configuration),
            KeyRingCertificate = configuration["JARDEM_KEYRING_CERTIFICATE_FILE"] ?? (demo ? Path.Combine(data, "keyring.pfx") : throw new SettingException("JARDEM_KEYRING_CERTIFICATE_FILE must name the PKCS#12 file that wraps the key ring.")),
            PreviousKeyRingCertificate = configuration["JARDEM_KEYRING_PREVIOUS_CERTIFICATE_FILE"],
            FirstAdministrator = configuration["JARDEM_FIRST_ADMINISTRATOR_FILE"],
            Proxies = Hosting.Proxies.Read(configuration["proxies"] ?? configuration["JARDEM_PROXIES"]),
            SignInsPerMinute = Count("sign-ins-per-minute", configuration["sign-ins-per-minute"], 60),
            Sessions = new(
                Duration.FromHours(Count("session-hours", configuration["session-hours"], 10)),
                Duration.FromMinutes(Count("citizen-session-minutes", configuration["citizen-session-minutes"], 120)),
                Duration.FromMinutes(Count("fresh-minutes", configuration["fresh-minutes"], 15))),
            SessionIdleMinutes = Count("session-idle-minutes", configuration["session-idle-minutes"], 30),
            SealMinutes = Count("seal-minutes", configuration["seal-minutes"], 5),
            Chromium = configuration["chromium"],
            NcaLayer = SigningSettings.NcaLayer(configuration["Signing:NcaLayer"]),
            SigningRequired = SigningSettings.Required(configuration["Signing:Required"]),
            Signatures = SignatureSetting.Read(configuration),
            Keys = KeyStoreSettings.Read(configuration),
        };
    }

    internal static Uri? Address(IConfiguration configuration, string name)
    {
        if (configuration[name] is not { Length: > 0 } written)
            return null;
        return Uri.TryCreate(written, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https")
            ? address
            : throw new SettingException($"{name} {written}: write an address as https://monitoring.example/stages.");
    }

    internal static int Count(string name, string? given, int usual) =>
        given is null ? usual
        : int.TryParse(given, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var count) && count > 0 ? count
        : throw new SettingException($"{name}: {given} is no whole number from 1 up.");

    private static string FromSurroundings(IConfiguration configuration)
    {
        try
        {
            return Jardem.Storage.StorageFactory.SettingFrom(name => configuration[name]);
        }
        catch (Jardem.Storage.StorageException error)
        {
            throw new SettingException(error.Message);
        }
    }
}

/// <summary>A setting that is missing or wrong.</summary>
public sealed class SettingException(string message) : Exception(message);
