using NodaTime;

namespace Jardem.UseCases.Messages;

/// <summary>How long and how often sending is tried.</summary>
public sealed record SmsPolicy
{
    /// <summary>Parts of which one message may be made.</summary>
    public int MostParts { get; init; } = 6;

    /// <summary>How often a message is handed to the centre at most, reports of failure included.</summary>
    public int MostAttempts { get; init; } = 3;

    /// <summary>How long a message makes sense that names no end itself.</summary>
    public Duration Useful { get; init; } = Duration.FromDays(3);

    /// <summary>How long a message rests after a report of failure, twice as long after the next.</summary>
    public Duration ResendAfter { get; init; } = Duration.FromMinutes(10);

    /// <summary>The same for a code, which is soon over.</summary>
    public Duration ResendCodeAfter { get; init; } = Duration.FromSeconds(30);

    public Duration Pause(string kind, int attempts) =>
        (kind is SmsKinds.Code or SmsKinds.Answer ? ResendCodeAfter : ResendAfter) * (1 << Math.Clamp(attempts - 1, 0, 10));
}
