using NodaTime;

namespace Jardem.Web.Hosting;

/// <summary>A clock that runs on from a day other than today; the demonstration only.</summary>
public sealed class DemoClock : IClock
{
    private readonly IClock _real;
    private readonly Duration _shift;

    public DemoClock(IClock real, LocalDate today, DateTimeZone zone)
    {
        _real = real;
        var now = real.GetCurrentInstant().InZone(zone).LocalDateTime;
        _shift = Duration.FromDays(Period.DaysBetween(now.Date, today));
    }

    public Instant GetCurrentInstant() => _real.GetCurrentInstant() + _shift;
}
