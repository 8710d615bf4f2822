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

    /// <exception cref="SettingException">A setting is missing or wrong; the message says which and how to mend it.</exception>
    public static WebSettings Read(IConfiguration configuration)
    {
        var demo = configuration["demo"] is "true" or "";
        var today = configuration["today"];
        if (today is not null && !demo)
            throw new SettingException("--today works in the demonstration only: add --demo, or leave it out.");
        var data = Path.GetFullPath(configuration["data"] ?? ".jardem");
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
            PublicBase = new Uri(configuration["public-base"] ?? configuration["JARDEM_PUBLIC_BASE"] ?? configuration["urls"]?.Split(';')[0] ?? "http://localhost:8080"),
            Monitoring = Address(configuration, "Monitoring:Address"),
            KeyRingCertificate = configuration["JARDEM_KEYRING_CERTIFICATE_FILE"] ?? (demo ? Path.Combine(data, "keyring.pfx") : throw new SettingException("JARDEM_KEYRING_CERTIFICATE_FILE must name the PKCS#12 file that wraps the key ring.")),
        };
    }

    private static Uri? Address(IConfiguration configuration, string name)
    {
        if (configuration[name] is not { Length: > 0 } written)
            return null;
        return Uri.TryCreate(written, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https")
            ? address
            : throw new SettingException($"{name} {written}: write an address as https://monitoring.example/stages.");
    }

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
