using Jardem.Law.Data;
using NodaTime;
using NodaTime.Text;

namespace Jardem.Law.Calendar;

/// <summary>When one office takes applications. Closed on Sundays, holidays and days off; a duty unit opens on Saturday too .</summary>
public sealed record OfficeHours(LocalTime Opens, LocalTime Closes, LocalTime? SaturdayOpens, LocalTime? SaturdayCloses, DateTimeZone Zone)
{
    /// <summary>An ordinary office of the State Corporation, 9–18 from Monday to Friday.</summary>
    public static OfficeHours StateCorporation(DateTimeZone zone) => new(new LocalTime(9, 0), new LocalTime(18, 0), null, null, zone);

    /// <exception cref="FormatException">The hours or the zone are not written as they should be.</exception>
    public static OfficeHours Of(BodyData body)
    {
        var (opens, closes) = Read(body.Hours.Weekdays);
        var saturday = body.Hours.Saturday is { } s ? Read(s) : ((LocalTime, LocalTime)?)null;
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(body.Zone) ?? throw new FormatException($"'{body.Zone}' is not a time zone.");
        return new OfficeHours(opens, closes, saturday?.Item1, saturday?.Item2, zone);
    }

    /// <summary>The hours of the day, or null when the office is closed.</summary>
    public (LocalTime Opens, LocalTime Closes)? On(LocalDate day, WorkCalendar calendar)
    {
        var kind = calendar.Day(day);
        if (kind.IsWorking)
            return (Opens, Closes);
        if (kind.Kind == DayKind.Weekend && day.DayOfWeek == IsoDayOfWeek.Saturday && SaturdayOpens is { } opens && SaturdayCloses is { } closes)
            return (opens, closes);
        return null;
    }

    private static (LocalTime Opens, LocalTime Closes) Read(string hours)
    {
        var parts = hours.Split('-');
        var pattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
        if (parts.Length != 2 || !pattern.Parse(parts[0]).TryGetValue(default, out var from) || !pattern.Parse(parts[1]).TryGetValue(default, out var to))
            throw new FormatException($"'{hours}' is not office hours: write 09:00-18:00.");
        return (from, to);
    }
}
