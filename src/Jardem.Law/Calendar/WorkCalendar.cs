using System.Collections.Concurrent;
using Jardem.Law.Data;
using NodaTime;

namespace Jardem.Law.Calendar;

/// <summary>
/// The calendar of the five-day week: fixed holidays with their dates of application, the first day of Kurban-ait and moved days off by
/// yearly entries. A year without its file knows the fixed holidays only, and what is counted in it is provisional.
/// </summary>
public sealed class WorkCalendar
{
    public const string KurbanAit = "kurban-ait";

    private readonly IReadOnlyList<HolidayData> _holidays;
    private readonly Dictionary<int, CalendarYearData> _years;
    private readonly ConcurrentDictionary<int, IReadOnlyDictionary<LocalDate, CalendarDay>> _marked = new();

    public WorkCalendar(IReadOnlyList<HolidayData> holidays, IReadOnlyList<CalendarYearData> years)
    {
        _holidays = holidays;
        _years = years.ToDictionary(y => y.Year);
    }

    /// <summary>What the day is.</summary>
    public CalendarDay Day(LocalDate day)
    {
        var marked = _marked.GetOrAdd(day.Year, Mark);
        if (marked.TryGetValue(day, out var special))
            return special;
        return new CalendarDay(IsWeekend(day) ? DayKind.Weekend : DayKind.Working);
    }

    public bool IsWorking(LocalDate day) => Day(day).IsWorking;

    /// <summary>False where the year's file is missing or not confirmed, so that a day counted in it may yet move.</summary>
    public bool IsSettled(int year) => _years.TryGetValue(year, out var file) && file.Confirmed;

    /// <summary>The first working day after the day given.</summary>
    public LocalDate NextWorking(LocalDate day)
    {
        do
            day = day.PlusDays(1);
        while (!IsWorking(day));
        return day;
    }

    private static bool IsWeekend(LocalDate day) => day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday;

    private IReadOnlyDictionary<LocalDate, CalendarDay> Mark(int year)
    {
        var days = new Dictionary<LocalDate, CalendarDay>();
        var file = _years.GetValueOrDefault(year);
        var moving = new List<(LocalDate Day, HolidayData Holiday)>();
        foreach (var holiday in _holidays)
        {
            foreach (var day in holiday.Days.Select(d => MonthDay(year, d)).OfType<LocalDate>())
            {
                if (!new DateSpan(holiday.From, holiday.To).Contains(day))
                    continue;
                days[day] = new CalendarDay(DayKind.Holiday, holiday.Key, holiday.Confirmed);
                if (holiday.Moves && IsWeekend(day))
                    moving.Add((day, holiday));
            }
        }

        if (file?.KurbanAit is { } ait)
            days.TryAdd(ait.Date, new CalendarDay(DayKind.Holiday, KurbanAit, ait.Confirmed));
        foreach (var (day, holiday) in moving.OrderBy(m => m.Day))
            days[NextFree(day, days)] = new CalendarDay(DayKind.OffAfterHoliday, holiday.Key, holiday.Confirmed);

        // Moves come last: one may move the very day that a holiday on a day off would free, as in May 2020. A move may join the last
        // days of one year to the first of the next, and either year's file may tell it.
        foreach (var move in _years.Values.SelectMany(y => y.Moves))
        {
            if (move.Works.Year == year)
                days[move.Works] = new CalendarDay(DayKind.WorkingByMove, null, move.Confirmed);
            if (move.Off.Year == year)
                days[move.Off] = new CalendarDay(DayKind.OffByMove, null, move.Confirmed);
        }

        return days;
    }

    private static LocalDate NextFree(LocalDate day, Dictionary<LocalDate, CalendarDay> days)
    {
        do
            day = day.PlusDays(1);
        while (IsWeekend(day) || days.ContainsKey(day));
        return day;
    }

    private static LocalDate? MonthDay(int year, string text)
    {
        var (month, day) = (int.Parse(text.AsSpan(0, 2), System.Globalization.CultureInfo.InvariantCulture), int.Parse(text.AsSpan(3, 2), System.Globalization.CultureInfo.InvariantCulture));
        return day > CalendarSystem.Iso.GetDaysInMonth(year, month) ? null : new LocalDate(year, month, day);
    }
}
