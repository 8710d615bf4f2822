using System.Globalization;
using NodaTime;

namespace Jardem.Web.Hosting;

/// <summary>How the proactive service runs; docs/configuration.md lists the settings.</summary>
public sealed record ProactiveSettings
{
    /// <summary>The rule that stands in an offer which no officer sent.</summary>
    public const string Rule = "funeral-payment/offers/1";

    /// <summary>Whether the feed is read at all.</summary>
    public bool Reads { get; init; }

    /// <summary>Between two readings of the feed.</summary>
    public Duration Every { get; init; } = Duration.FromMinutes(15);

    /// <summary>Whether offers go without an officer's act.</summary>
    public bool SendByRule { get; init; }

    /// <exception cref="SettingException">A setting is wrong.</exception>
    public static ProactiveSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Proactive");
        var usual = new ProactiveSettings();
        return usual with
        {
            Reads = section["Feed"] switch { null or "off" => false, "on" => true, var other => throw new SettingException($"Proactive:Feed: {other} is neither on nor off.") },
            SendByRule = section["Send"] switch { null or "officer" => false, "automatic" => true, var other => throw new SettingException($"Proactive:Send: {other} is neither officer nor automatic.") },
            Every = section["EveryMinutes"] switch
            {
                null => usual.Every,
                var given when int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes > 0 => Duration.FromMinutes(minutes),
                var given => throw new SettingException($"Proactive:EveryMinutes: {given} is no whole number from 1 up."),
            },
        };
    }
}
