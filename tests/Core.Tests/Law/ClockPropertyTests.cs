using FsCheck;
using FsCheck.Fluent;
using Jardem.Law.Calendar;
using Jardem.Law.Clock;
using Jardem.Law.Norms;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Law;

/// <summary>The clock agrees with a slow count, day by day, that is plain to see right.</summary>
[Row("J-01")]
public class ClockPropertyTests
{
    private static readonly WorkCalendar Calendar = LawFixture.Law.Calendar;
    private static readonly DeadlineClock Clock = new(LawFixture.Law);
    private static readonly LocalDate First = new(2024, 2, 2);
    private static readonly NormRef Norm = NormRef.Parse("order-78-2022/p6");

    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithReplay(20261120, 113).WithMaxTest(300);

    private static Gen<LocalDate> Days { get; } = Gen.Choose(0, 1200).Select(n => First.PlusDays(n));

    private static TimeLimit Limit(int amount, LimitUnit unit) => new("test", amount, unit, LimitStart.Registration, ExcludesStartDay: true, Norm);

    private static LocalDate Slow(LocalDate start, int amount, bool workingOnly, IReadOnlyList<Pause> pauses)
    {
        var day = start;
        var left = amount;
        while (left > 0)
        {
            day = day.PlusDays(1);
            var paused = pauses.Any(p => p.From <= day && day <= p.To!.Value);
            if (!paused && (!workingOnly || Calendar.IsWorking(day)))
                left--;
        }

        while (!Calendar.IsWorking(day))
            day = day.PlusDays(1);
        return day;
    }

    private static Gen<Pause[]> Pauses { get; } =
        (from start in Days from length in Gen.Choose(0, 9) select new Pause(start, start.PlusDays(length), new Basis.HouseRule("R-12"))).ArrayOf(2);

    private static void Check<T>(Gen<T> gen, Func<T, bool> holds) => Prop.ForAll(gen.ToArbitrary(), holds).Check(Fixed);

    [Fact]
    public void Days_are_counted_as_the_slow_count_does() => Check(
        from start in Days from amount in Gen.Choose(1, 40) from working in Gen.Elements(true, false) from pauses in Pauses select (start, amount, working, pauses),
        x => Clock.Derive(Limit(x.amount, x.working ? LimitUnit.WorkingDays : LimitUnit.CalendarDays), x.start, x.pauses).Due == Slow(x.start, x.amount, x.working, x.pauses));

    [Fact]
    public void An_extension_counts_as_one_longer_limit() => Check(
        from start in Days from amount in Gen.Choose(1, 15) from more in Gen.Choose(1, 5) select (start, amount, more),
        x => Clock.Derive(Limit(x.amount, LimitUnit.WorkingDays), x.start, extensions: [new Extension(x.more, LimitUnit.WorkingDays, new Basis.HouseRule("R-07"))]).Due
            == Slow(x.start, x.amount + x.more, workingOnly: true, []));

    [Fact]
    public void A_later_start_never_gives_an_earlier_end() => Check(
        from start in Days from amount in Gen.Choose(1, 20) from unit in Gen.Elements(LimitUnit.WorkingDays, LimitUnit.CalendarDays, LimitUnit.Months, LimitUnit.Years) select (start, amount, unit),
        x => Clock.Derive(Limit(x.amount, x.unit), x.start).Due <= Clock.Derive(Limit(x.amount, x.unit), x.start.PlusDays(1)).Due);

    [Fact]
    public void A_limit_ends_on_a_working_day_and_its_steps_tell_every_day_once() => Check(
        from start in Days from amount in Gen.Choose(1, 20) select (start, amount),
        x =>
        {
            var deadline = Clock.Derive(Limit(x.amount, LimitUnit.WorkingDays), x.start);
            var told = deadline.Derivation
                .Where(s => s.Kind is DerivationKind.Counted or DerivationKind.SkippedWeekend or DerivationKind.SkippedHoliday or DerivationKind.SkippedMovedDayOff)
                .Select(s => s.Day);
            var every = Enumerable.Range(1, Period.DaysBetween(x.start, deadline.Due)).Select(n => x.start.PlusDays(n));
            return Calendar.IsWorking(deadline.Due) && told.SequenceEqual(every);
        });

    [Fact]
    [Row("R-10")]
    public void The_day_of_filing_is_never_before_the_moment_and_is_the_day_itself_in_office_hours() => Check(
        from day in Days from minute in Gen.Choose(0, (24 * 60) - 1) select day.AtMidnight().PlusMinutes(minute),
        local =>
        {
            var office = OfficeHours.StateCorporation(DateTimeZoneProviders.Tzdb["Asia/Almaty"]);
            var filing = Clock.FilingDay(office.Zone.AtLeniently(local).ToInstant(), office);
            var inTime = Calendar.IsWorking(local.Date) && local.TimeOfDay <= new LocalTime(18, 0);
            return filing.LocalAt != local || (inTime ? filing.Day == local.Date : filing.Day == Calendar.NextWorking(local.Date));
        });
}
