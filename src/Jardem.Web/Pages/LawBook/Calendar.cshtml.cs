using Jardem.Law.Calendar;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Jardem.Web.Pages.LawBook;

/// <summary>A year of the working calendar: what is not an ordinary day, and how many days each month works.</summary>
public sealed class CalendarModel : LawPage
{
    public int Year { get; private set; }

    public bool Settled => Snapshot.Calendar.IsSettled(Year);

    /// <summary>Days that the weekday alone does not explain.</summary>
    public IEnumerable<(LocalDate Day, CalendarDay Kind)> Special =>
        AllDays.Select(d => (d, Snapshot.Calendar.Day(d))).Where(d => d.Item2.Kind is not (DayKind.Working or DayKind.Weekend));

    public IEnumerable<(int Month, int Working)> Months => AllDays.GroupBy(d => d.Month).Select(m => (m.Key, m.Count(Snapshot.Calendar.IsWorking)));

    private IEnumerable<LocalDate> AllDays => Enumerable.Range(0, CalendarSystem.Iso.GetDaysInYear(Year)).Select(new LocalDate(Year, 1, 1).PlusDays);

    public async Task<IActionResult> OnGetAsync(int year)
    {
        await Load(null);
        if (year is < 1900 or > 2200)
            return NotFound();
        Year = year;
        return Page();
    }

    public string? HolidayName(string? key) =>
        key == WorkCalendar.KurbanAit ? T("law-book.kurban-ait") : Snapshot.Data.Holidays.FirstOrDefault(h => h.Key == key) is { } holiday ? T(holiday.Name) : null;
}
