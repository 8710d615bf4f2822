using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Jardem.Simulator;

/// <summary>How the outside world is to be; docs/simulator.md lists the options.</summary>
public sealed record WorldSettings
{
    public int People { get; init; } = 2000;

    public ulong Random { get; init; } = 7;

    public LocalDate? Today { get; init; }

    public bool RequireSignature { get; init; }

    public string Sender { get; init; } = "jardem";

    public string SenderPassword { get; init; } = "jardem-demo";

    /// <summary>How long the payment database keeps an order before it pays; null for only when told to.</summary>
    public Duration? PayAfter { get; init; } = Duration.FromMinutes(1);

    /// <summary>Origins of pages that may speak with the stand-in NCALayer; pages of this machine where none is named.</summary>
    public IReadOnlyList<string> AllowedOrigins { get; init; } = [];

    /// <summary>Folder of the certification centre's keys; null keeps them in memory.</summary>
    public string? Data { get; init; }

    /// <summary>Folder into which the certificates and the house's own key for the gateway are written.</summary>
    public string? TrustFolder { get; init; }

    public string SmsUser { get; init; } = "jardem";

    public string SmsPassword { get; init; } = "jardem-demo";

    /// <summary>Address called for a reply to a message, with %p, %P, %a, %b, %C, %c, %I and %T as Kannel's get-url; null where replies go nowhere.</summary>
    public string? SmsReplies { get; init; }

    /// <exception cref="ArgumentException">An option is not what it should be; the message says which.</exception>
    public static WorldSettings Read(IConfiguration given) => new()
    {
        People = given["people"] is { } people ? int.TryParse(people, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and <= 1_000_000 ? count : throw Wrong("people", people, "a whole number up to 1000000") : 2000,
        Random = given["random"] is { } random ? ulong.TryParse(random, NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed : throw Wrong("random", random, "a whole number") : 7,
        Today = given["today"] is { } today ? LocalDatePattern.Iso.Parse(today) is { Success: true } day ? day.Value : throw Wrong("today", today, "a date as 2026-07-10") : null,
        RequireSignature = given["require-signature"] is "true",
        Sender = given["sender"] ?? "jardem",
        SenderPassword = given["sender-password"] ?? "jardem-demo",
        PayAfter = given["pay-after"] is { } pay ? pay == "order" ? null : int.TryParse(pay, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? Duration.FromSeconds(seconds) : throw Wrong("pay-after", pay, "whole seconds, or order") : Duration.FromMinutes(1),
        AllowedOrigins = given["allow-origin"]?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
        Data = given["data"],
        TrustFolder = given["trust"],
        SmsUser = given["sms-user"] ?? "jardem",
        SmsPassword = given["sms-password"] ?? "jardem-demo",
        SmsReplies = given["sms-replies"],
    };

    private static ArgumentException Wrong(string name, string value, string wanted) => new($"--{name} {value}: write {wanted}.");
}
