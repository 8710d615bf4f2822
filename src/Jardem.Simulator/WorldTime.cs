using NodaTime;

namespace Jardem.Simulator;

/// <summary>The moment of the outside world: the real one, moved by whole days where another day is taken for today.</summary>
public sealed class WorldTime
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Almaty"];
    private readonly IClock _clock;
    private readonly Duration _shift;

    public WorldTime(IClock clock, LocalDate? today)
    {
        _clock = clock;
        if (today is { } day)
            _shift = Duration.FromDays(Period.DaysBetween(clock.GetCurrentInstant().InZone(Zone).Date, day));
    }

    public Instant Now => _clock.GetCurrentInstant() + _shift;

    public DateTimeOffset Moment => Now.ToDateTimeOffset();

    public LocalDate Today => Now.InZone(Zone).Date;

    /// <summary>A moment as the gateway writes it.</summary>
    public string Written() => Written(Now);

    public static string Written(Instant moment) => NodaTime.Text.OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss'.'fffo<m>").Format(moment.WithOffset(Offset.FromHours(5)));
}
