using FsCheck;
using FsCheck.Fluent;
using Jardem.Law.Clock;
using Jardem.Law.Norms;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Law;

/// <summary>Counting back from a decision and counting forward from its notice are one rule seen from both ends.</summary>
[Row("B-12")]
[Row("R-06")]
public class CountedBackTests
{
    private static readonly DeadlineClock Clock = new(LawFixture.Law);
    private static readonly LocalDate First = new(2024, 2, 20);
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithReplay(20261121, 73).WithMaxTest(500);

    private static Gen<(LocalDate Later, int Amount)> Cases { get; } =
        from n in Gen.Choose(0, 1200) from amount in Gen.Choose(1, 15) select (First.PlusDays(n), amount);

    private static TimeLimit Limit(int amount) => new("notice-before-decision", amount, LimitUnit.WorkingDays, LimitStart.Notice, ExcludesStartDay: false, NormRef.Parse("order-78-2022/p12.part1"));

    private static void Check(Func<LocalDate, int, bool> holds) => Prop.ForAll(Cases.ToArbitrary(), x => holds(x.Later, x.Amount)).Check(Fixed);

    [Fact]
    public void A_notice_on_the_last_day_never_passes_the_decision() => Check((later, amount) =>
    {
        var last = Clock.LastDayBefore(Limit(amount), later, First).Due;
        var forward = Clock.Derive(Limit(amount), last, governedOn: First).Due;
        // A decision due on a day off has its end moved first, so the forward count may end on the working day it moves to.
        return forward <= (LawFixture.Law.Calendar.IsWorking(later) ? later : LawFixture.Law.Calendar.NextWorking(later));
    });

    [Fact]
    public void A_notice_one_working_day_later_would_pass_the_decision() => Check((later, amount) =>
    {
        var last = Clock.LastDayBefore(Limit(amount), later, First).Due;
        return Clock.Derive(Limit(amount), LawFixture.Law.Calendar.NextWorking(last), governedOn: First).Due > later;
    });

    [Fact]
    public void The_last_day_is_a_working_day_before_the_decision_and_each_step_back_is_told() => Check((later, amount) =>
    {
        var deadline = Clock.LastDayBefore(Limit(amount), later, First);
        var told = deadline.Derivation.Where(s => s.Kind is DerivationKind.CountedBack or DerivationKind.SkippedWeekend or DerivationKind.SkippedHoliday or DerivationKind.SkippedMovedDayOff).Select(s => s.Day);
        var every = Enumerable.Range(1, Period.DaysBetween(deadline.Due, later)).Select(n => later.PlusDays(-n));
        return LawFixture.Law.Calendar.IsWorking(deadline.Due) && told.SequenceEqual(every) && deadline.Derivation.Count(s => s.Kind == DerivationKind.CountedBack) == amount;
    });
}
