using Jardem.Law;
using Jardem.Law.Calendar;
using Jardem.Law.Clock;
using Jardem.Law.Data;
using Jardem.Law.Norms;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Law;

/// <summary>The clock where days, months and offices end.</summary>
[Row("J-01")]
public class ClockEdgeTests
{
    private static readonly DeadlineClock Clock = new(LawFixture.Law);
    private static readonly NormRef Norm = NormRef.Parse("order-78-2022/p6");
    private static readonly OfficeHours Office = OfficeHours.StateCorporation(DateTimeZoneProviders.Tzdb["Asia/Almaty"]);

    private static TimeLimit Limit(int amount, LimitUnit unit, bool excludes = true) => new("test", amount, unit, LimitStart.Registration, excludes, Norm);

    [Theory]
    [InlineData("2024-01-31", 1, LimitUnit.Months, "2024-02-29", true)]
    [InlineData("2025-01-31", 1, LimitUnit.Months, "2025-02-28", true)]
    [InlineData("2024-02-29", 1, LimitUnit.Years, "2025-02-28", true)]
    [InlineData("2025-03-15", 1, LimitUnit.Months, "2025-04-15", false)]
    [InlineData("2024-08-31", 1, LimitUnit.Months, "2024-09-30", true)]
    public void A_month_without_the_day_ends_on_its_last_day(string start, int amount, LimitUnit unit, string due, bool lastDay)
    {
        var from = NodaTime.Text.LocalDatePattern.Iso.Parse(start).Value;
        var deadline = Clock.Derive(Limit(amount, unit), from, governedOn: new LocalDate(2026, 7, 12));
        Assert.Equal(due, deadline.Due.ToString("uuuu-MM-dd", null));
        Assert.Equal(lastDay, deadline.Derivation.Any(s => s.Kind == DerivationKind.LastDayOfMonth));
    }

    [Fact]
    [Row("R-10")]
    public void An_end_on_a_day_off_moves_and_names_the_rule_by_which_it_moves()
    {
        var deadline = Clock.Derive(Limit(1, LimitUnit.Months), new LocalDate(2026, 4, 9));
        Assert.Equal(new LocalDate(2026, 5, 12), deadline.Due);
        var moved = Assert.Single(deadline.Derivation, s => s.Kind == DerivationKind.EndMoved);
        Assert.Equal(new Basis.HouseRule("R-10"), moved.Basis);
    }

    [Theory]
    [InlineData("2026-07-10T08:00", "2026-07-10")]
    [InlineData("2026-07-10T18:00", "2026-07-10")]
    [InlineData("2026-07-10T18:01", "2026-07-13")]
    public void The_closing_minute_is_in_time_and_an_early_comer_files_the_same_day(string local, string day)
    {
        var at = NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-ddTHH:mm").Parse(local).Value.PlusSeconds(59);
        var filing = Clock.FilingDay(Office.Zone.AtLeniently(at).ToInstant(), Office);
        Assert.Equal(day, filing.Day.ToString("uuuu-MM-dd", null));
    }

    [Fact]
    public void The_day_is_that_of_the_offices_zone_not_of_utc()
    {
        var filing = Clock.FilingDay(Instant.FromUtc(2026, 7, 12, 23, 30), Office);
        Assert.Equal(new LocalDate(2026, 7, 13), filing.LocalAt.Date);
        Assert.Equal(new LocalDate(2026, 7, 13), filing.Day);
    }

    [Fact]
    public void Before_1_March_2024_an_office_in_Almaty_kept_another_hour_than_after()
    {
        Assert.Equal(18, Clock.FilingDay(Instant.FromUtc(2024, 2, 29, 12, 0), Office).LocalAt.Hour);
        Assert.Equal(17, Clock.FilingDay(Instant.FromUtc(2024, 3, 1, 12, 0), Office).LocalAt.Hour);
    }

    [Fact]
    public void Minutes_run_from_the_moment()
    {
        var filing = Clock.FilingDay(Office.Zone.AtLeniently(new LocalDateTime(2026, 7, 13, 9, 50)).ToInstant(), Office);
        var deadline = Clock.Derive(Limit(20, LimitUnit.Minutes), filing);
        Assert.Equal(new LocalDateTime(2026, 7, 13, 10, 10), deadline.DueAt);
    }

    [Fact]
    [Row("R-12")]
    public void Where_the_provision_does_not_say_that_the_first_day_is_left_out_the_house_rule_does()
    {
        var deadline = Clock.Derive(Limit(1, LimitUnit.WorkingDays, excludes: false), new LocalDate(2026, 7, 10));
        Assert.Equal(new LocalDate(2026, 7, 13), deadline.Due);
        Assert.Equal(new Basis.HouseRule("R-12"), Assert.Single(deadline.Derivation, s => s.Kind == DerivationKind.StartDayExcluded).Basis);
    }

    [Fact]
    public void A_limit_that_stands_still_has_no_last_day_and_one_that_ended_before_is_not_touched()
    {
        var open = new Pause(new LocalDate(2026, 7, 15), null, new Basis.HouseRule("R-12"));
        Assert.Throws<InvalidOperationException>(() => Clock.Derive(Limit(5, LimitUnit.WorkingDays), new LocalDate(2026, 7, 13), [open]));
        Assert.Equal(new LocalDate(2026, 7, 14), Clock.Derive(Limit(1, LimitUnit.WorkingDays), new LocalDate(2026, 7, 13), [open]).Due);
    }

    [Fact]
    public void An_extension_in_another_unit_is_a_mistake_of_the_caller() => Assert.Throws<ArgumentException>(() =>
        Clock.Derive(Limit(5, LimitUnit.WorkingDays), new LocalDate(2026, 7, 13), extensions: [new Extension(1, LimitUnit.Months, new Basis.HouseRule("R-07"))]));

    [Fact]
    [Row("R-01")]
    public void A_limit_read_from_the_standard_of_the_filing_day_can_start_after_that_standard_ended()
    {
        var limit = LawFixture.Law.On(new LocalDate(2026, 7, 10)).Standard("rehabilitated-certificate")!.Limits["decision"];
        Assert.Throws<InvalidOperationException>(() => Clock.Derive(limit, new LocalDate(2026, 7, 13)));
        Assert.Equal(new LocalDate(2026, 7, 20), Clock.Derive(limit, new LocalDate(2026, 7, 13), governedOn: new LocalDate(2026, 7, 10)).Due);
    }

    [Fact]
    public void A_year_without_its_file_and_a_day_that_is_not_confirmed_make_the_deadline_provisional()
    {
        Assert.False(Clock.Derive(Limit(5, LimitUnit.WorkingDays), new LocalDate(2026, 7, 13)).Provisional);
        Assert.True(Clock.Derive(Limit(5, LimitUnit.WorkingDays), new LocalDate(2026, 12, 28)).Provisional);

        var data = LawFixture.Law.Data;
        var year = data.Years.Single(y => y.Year == 2026);
        var doubtful = year with { KurbanAit = year.KurbanAit! with { Confirmed = false } };
        var clock = new DeadlineClock(Jardem.Law.Snapshots.LawSnapshot.Of(data with { Years = [.. data.Years.Where(y => y.Year != 2026), doubtful] }));
        Assert.True(clock.Derive(Limit(2, LimitUnit.WorkingDays), new LocalDate(2026, 5, 26)).Provisional);
        Assert.False(clock.Derive(Limit(2, LimitUnit.WorkingDays), new LocalDate(2026, 5, 28)).Provisional);
    }

    [Fact]
    public void A_day_off_moved_across_the_new_year_is_known_in_both_years()
    {
        var move = new MovedDayOff { Works = new LocalDate(2026, 1, 10), Off = new LocalDate(2025, 12, 31), Confirmed = true };
        var year = new CalendarYearData { Year = 2025, Confirmed = true, Moves = [move] };
        var calendar = new WorkCalendar(LawFixture.Law.Data.Holidays, [year]);
        Assert.Equal(DayKind.OffByMove, calendar.Day(new LocalDate(2025, 12, 31)).Kind);
        Assert.Equal(DayKind.WorkingByMove, calendar.Day(new LocalDate(2026, 1, 10)).Kind);
    }

    [Fact]
    public void Every_step_is_told_in_three_languages_and_a_house_rule_as_one()
    {
        var late = Clock.FilingDay(Office.Zone.AtLeniently(new LocalDateTime(2026, 7, 10, 18, 30)).ToInstant(), Office);
        var limit = LawFixture.Law.On(late.Day).Standard("rehabilitated-certificate")!.Limits["decision"];
        var told = DerivationText.Of(Clock.Derive(limit, late), LawFixture.Law);
        Assert.All(told, t => Assert.False(string.IsNullOrWhiteSpace(t.Kk) || string.IsNullOrWhiteSpace(t.Ru) || string.IsNullOrWhiteSpace(t.En)));
        Assert.Contains("Правило системы R-10 (не норма закона)", told[1].Ru, StringComparison.Ordinal);
        Assert.Equal("1-күн: 2026 жылғы 14 шілде, сейсенбі.", told[4].Kk);
        Assert.Equal("Последний день срока: 20 июля 2026 года (понедельник).", told[^1].Ru);
    }

    [Theory]
    [InlineData(1, "1 рабочий день")]
    [InlineData(3, "3 рабочих дня")]
    [InlineData(5, "5 рабочих дней")]
    [InlineData(12, "12 рабочих дней")]
    [InlineData(21, "21 рабочий день")]
    public void Amounts_of_days_are_counted_as_Russian_does(int amount, string said) =>
        Assert.Equal(said, CountText.Of(amount, LimitUnit.WorkingDays).In(Language.Ru));
}
