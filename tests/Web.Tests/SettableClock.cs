using NodaTime;

namespace Jardem.Tests;

/// <summary>A clock that stands at the moment a test gives it.</summary>
public sealed class SettableClock : IClock
{
    public Instant Now { get; set; } = At(2026, 11, 20, 11, 0);

    public Instant GetCurrentInstant() => Now;

    /// <summary>The moment at which clocks in Astana show this.</summary>
    public static Instant At(int year, int month, int day, int hour, int minute) =>
        new LocalDateTime(year, month, day, hour, minute).InZoneStrictly(DateTimeZoneProviders.Tzdb["Asia/Almaty"]).ToInstant();
}
