using Jardem.Law;
using Jardem.Law.Norms;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Law;

/// <summary>A provision is in force, not in force, or not held on a day; one is never given for another.</summary>
[Row("A-14")]
public class ThreeAnswersTests
{
    private static NormAnswer Ask(string norm, int year, int month, int day) =>
        LawFixture.Law.On(new LocalDate(year, month, day)).Find(NormRef.Parse(norm));

    [Fact]
    [Row("A-10")]
    public void A_restated_point_gives_the_wording_of_its_day()
    {
        var before = Assert.IsType<NormAnswer.InForce>(Ask("order-78-2022/p20", 2026, 7, 11));
        var after = Assert.IsType<NormAnswer.InForce>(Ask("order-78-2022/p20", 2026, 7, 12));
        Assert.Contains("электронного Правительства", before.Edition.Text.Ru, StringComparison.Ordinal);
        Assert.Contains("цифрового правительства", after.Edition.Text.Ru, StringComparison.Ordinal);
        Assert.Equal(new LocalDate(2026, 7, 11), before.Edition.To);
    }

    [Fact]
    [Row("A-09")]
    [Row("A-23")]
    public void A_point_whose_earlier_text_no_order_restates_is_not_held_rather_than_absent()
    {
        var before = Assert.IsType<NormAnswer.NotHeld>(Ask("order-78-2022/p16", 2026, 7, 11));
        Assert.NotEmpty(before.Why.Kk);
        Assert.NotEmpty(before.Why.Ru);
        Assert.IsType<NormAnswer.InForce>(Ask("order-78-2022/p16", 2026, 7, 12));
    }

    [Fact]
    [Row("A-11")]
    public void A_row_of_the_later_list_is_not_in_force_earlier_and_says_when_it_is()
    {
        var answer = Assert.IsType<NormAnswer.NotInForce>(Ask("order-78-2022/app2.r12", 2026, 7, 11));
        Assert.Equal([new DateSpan(new LocalDate(2026, 7, 12), null)], answer.HeldFor);
    }

    [Fact]
    public void Before_the_first_day_held_nothing_is_answered_from_a_later_text()
    {
        Assert.IsType<NormAnswer.NotHeld>(Ask("order-78-2022/p5", 2024, 2, 1));
        Assert.IsType<NormAnswer.InForce>(Ask("order-78-2022/p5", 2024, 2, 2));
    }

    [Fact]
    public void An_act_known_by_name_only_is_not_held_and_a_stranger_is_unknown()
    {
        Assert.IsType<NormAnswer.NotHeld>(Ask("appk/art73", 2026, 7, 12));
        Assert.IsType<NormAnswer.Unknown>(Ask("no-such-act/p1", 2026, 7, 12));
        Assert.IsType<NormAnswer.Unknown>(Ask("order-78-2022/p99", 2026, 7, 12));
    }

    [Fact]
    public void A_basis_cannot_be_made_of_a_provision_that_is_not_in_force()
    {
        var day = LawFixture.Law.On(new LocalDate(2026, 7, 11));
        Assert.Throws<InvalidOperationException>(() => day.Cite(NormRef.Parse("order-78-2022/app2.r12")));
        Assert.IsType<Basis.NormNotHeld>(day.Cite(NormRef.Parse("order-78-2022/p16")));
    }

    [Fact]
    [Row("R-02")]
    public void The_first_day_that_rests_on_a_reading_is_marked_unconfirmed()
    {
        var general = Assert.IsType<NormAnswer.InForce>(Ask("order-78-2022/p5", 2026, 4, 13));
        var named = Assert.IsType<NormAnswer.InForce>(Ask("order-78-2022/p20", 2026, 7, 12));
        Assert.False(general.Edition.Confirmed);
        Assert.True(named.Edition.Confirmed);
    }

    [Fact]
    [Row("R-03")]
    [Row("A-24")]
    public void Between_the_two_dates_the_earlier_words_stay_by_a_named_reading()
    {
        var between = Assert.IsType<NormAnswer.InForce>(Ask("order-78-2022/p12.part2", 2026, 5, 1));
        Assert.Equal("R-03", between.Edition.Reading);
        Assert.Contains("информационных систем", between.Edition.Text.Ru, StringComparison.Ordinal);
        Assert.Equal(Authenticity.Working, between.Edition.Authenticity!.Kk);
    }

    [Fact]
    public void After_the_last_day_known_to_be_whole_an_answer_carries_the_mark()
    {
        var data = LawFixture.Law.Data;
        var acts = data.Acts.Select(a => a.Act == "order-78-2022" ? a with { HeldThrough = new LocalDate(2026, 7, 31) } : a).ToList();
        var law = Jardem.Law.Snapshots.LawSnapshot.Of(data with { Acts = acts });
        var norm = NormRef.Parse("order-78-2022/p20");
        Assert.False(Assert.IsType<NormAnswer.InForce>(law.On(new LocalDate(2026, 7, 31)).Find(norm)).AmendedLater);
        var later = law.On(new LocalDate(2026, 8, 1));
        Assert.True(Assert.IsType<NormAnswer.InForce>(later.Find(norm)).AmendedLater);
        Assert.Contains(BasisText.AmendedLater, BasisText.MarksFor(later.Cite(norm), later, Language.Kk));
    }
}
