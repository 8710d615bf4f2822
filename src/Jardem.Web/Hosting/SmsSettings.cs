using Jardem.Integrations.Sms;
using Jardem.UseCases.Messages;

namespace Jardem.Web.Hosting;

/// <summary>How messages go to phones and come back.</summary>
public sealed record SmsSettings
{
    /// <summary>Kannel; null where none is set.</summary>
    public KannelSettings? Kannel { get; init; }

    /// <summary>What Kannel's own requests are known by; null where none is set, and nothing is taken from it.</summary>
    public CentreTokens? Tokens { get; init; }

    /// <summary>From where Kannel's requests may come; empty for anywhere.</summary>
    public IReadOnlyList<System.Net.IPNetwork> Allowed { get; init; } = [];

    public SmsPolicy Policy { get; init; } = new();

    /// <param name="reports">Where the service is reached, unless another address is set for Kannel.</param>
    /// <exception cref="SettingException">One is missing or wrong.</exception>
    public static SmsSettings Read(IConfiguration configuration, Uri reports)
    {
        var tokens = Secret(configuration, "Sms:TokenFile") is { } token ? Known(token) : null;
        var settings = new SmsSettings
        {
            Tokens = tokens,
            Allowed = Proxies.Read(configuration["Sms:AllowedFrom"]),
            Policy = new SmsPolicy { MostParts = WebSettings.Count("Sms:MostParts", configuration["Sms:MostParts"], new SmsPolicy().MostParts) },
        };
        if (WebSettings.Address(configuration, "Sms:Address") is not { } address)
            return settings;
        if (tokens is null)
            throw new SettingException("Sms:TokenFile must name a file with a secret of at least 16 characters: reports and replies are known by it.");
        return settings with
        {
            Kannel = new KannelSettings(
                address,
                configuration["Sms:User"] ?? throw new SettingException("Sms:User must name the user of Kannel's sendsms-user group."),
                Secret(configuration, "Sms:PasswordFile") ?? throw new SettingException("Sms:PasswordFile must name the file with the password of Sms:User."),
                configuration["Sms:From"] ?? throw new SettingException("Sms:From must say which number or name the phone shows, as 1414."),
                new Uri(WebSettings.Address(configuration, "Sms:ReportsTo") ?? reports, "/sms/report")),
        };
    }

    private static CentreTokens Known(string token)
    {
        try
        {
            return new CentreTokens(token);
        }
        catch (ArgumentException error)
        {
            throw new SettingException($"Sms:TokenFile: {error.Message}");
        }
    }

    private static string? Secret(IConfiguration configuration, string name)
    {
        if (configuration[name] is not { Length: > 0 } path)
            return null;
        try
        {
            return File.ReadAllText(path).Trim();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new SettingException($"{name}: the file {path} cannot be read: {error.Message}");
        }
    }
}
