using Jardem.Law.Calendar;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Law;

/// <summary>Days of the real calendar that are easy to get wrong.</summary>
public sealed class CalendarYearsTests
{
    private static readonly WorkCalendar Calendar = LawFixture.Law.Calendar;

    [Theory, Row("J-02")]
    [InlineData(2020, 5, 8, DayKind.OffByMove)] // the day off of 11 May, itself a transfer of Saturday 9 May, was moved to 8 May
    [InlineData(2020, 5, 11, DayKind.WorkingByMove)]
    [InlineData(2020, 5, 12, DayKind.Working)]
    [InlineData(2022, 10, 22, DayKind.WorkingByMove)]
    [InlineData(2022, 10, 24, DayKind.OffByMove)]
    [InlineData(2023, 12, 18, DayKind.OffAfterHoliday)]
    [InlineData(2024, 5, 4, DayKind.WorkingByMove)]
    [InlineData(2025, 1, 3, DayKind.OffByMove)]
    [InlineData(2025, 1, 5, DayKind.WorkingByMove)]
    [InlineData(2025, 9, 1, DayKind.OffAfterHoliday)]
    [InlineData(2026, 3, 9, DayKind.OffAfterHoliday)]
    [InlineData(2026, 3, 24, DayKind.OffAfterHoliday)]
    [InlineData(2026, 3, 25, DayKind.OffAfterHoliday)]
    [InlineData(2026, 3, 26, DayKind.Working)]
    [InlineData(2026, 5, 11, DayKind.OffAfterHoliday)]
    [InlineData(2026, 5, 27, DayKind.Holiday)]
    [InlineData(2026, 8, 31, DayKind.Working)]
    [InlineData(2026, 10, 26, DayKind.OffAfterHoliday)]
    [InlineData(2027, 1, 7, DayKind.Holiday)]
    [InlineData(2027, 3, 15, DayKind.Holiday)]
    public void A_day_is_what_the_calendar_says(int year, int month, int day, DayKind kind) =>
        Assert.Equal(kind, Calendar.Day(new LocalDate(year, month, day)).Kind);
}
