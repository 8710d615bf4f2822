using Jardem.Law;
using Jardem.Law.Norms;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Law;

/// <summary>A basis is printed as what it is, in the nominative, with the marks its reader must see.</summary>
public class BasisTextTests
{
    private static readonly LocalDate Day = new(2026, 5, 1);

    [Fact]
    public void A_provision_is_cited_after_a_colon_and_each_reader_sees_the_marks_of_the_own_side()
    {
        var law = LawFixture.Law.On(Day);
        var line = BasisText.Line(law.Cite(NormRef.Parse("order-78-2022/app2.r3.sub1")), law);
        Assert.Equal("Основание: Приказ № 78 от 28.02.2022: приложение 2 к Правилам, строка 3, подпункт 1) (день введения в действие не подтвержден)", line.Ru);
        Assert.Equal("Негізі: 2022 жылғы 28 ақпандағы № 78 бұйрық: Қағидаларға 2-қосымша, 3-жол, 1) тармақша (өз аудармамыз; қолданысқа енгізілген күні расталмаған)", line.Kk);
    }

    [Fact]
    [Row("R-10")]
    public void A_house_rule_is_never_printed_as_law()
    {
        var line = BasisText.Line(new Basis.HouseRule("R-10"), LawFixture.Law.On(Day));
        Assert.StartsWith("Жүйе қағидасы R-10 (заң нормасы емес): ", line.Kk, StringComparison.Ordinal);
        Assert.StartsWith("Правило системы R-10 (не норма закона): ", line.Ru, StringComparison.Ordinal);
        Assert.DoesNotContain("Основание", line.Ru, StringComparison.Ordinal);
    }

    [Fact]
    public void A_provision_that_is_not_held_says_so()
    {
        var law = LawFixture.Law.On(Day);
        var line = BasisText.Line(law.Cite(NormRef.Parse("appk/art73")), law);
        Assert.EndsWith("статья 73 (текста в системе нет)", line.Ru, StringComparison.Ordinal);
    }

    [Fact]
    public void Dates_are_written_by_our_own_tables()
    {
        var day = new LocalDate(2026, 7, 12);
        Assert.Equal("2026 жылғы 12 шілде", DateText.Long(day, Language.Kk));
        Assert.Equal("12 июля 2026 года", DateText.Long(day, Language.Ru));
        Assert.Equal("12 July 2026", DateText.Long(day, Language.En));
        Assert.Equal("12.07.2026", DateText.Short(day));
        Assert.Equal("09:05", DateText.Time(new LocalTime(9, 5, 59)));
        Assert.Equal("12 июля 2026 года (воскресенье)", DateText.WithWeekday(day, Language.Ru));
    }
}
