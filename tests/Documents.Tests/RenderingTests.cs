using System.Text;
using AngleSharp.Dom;
using Jardem.Cases.People;
using Jardem.Documents;
using Jardem.Services.Documents;
using NodaTime;
using Xunit;

namespace Jardem.Tests;

/// <summary>The HTML file itself: the same bytes, nothing from outside, nothing unescaped, two equal languages.</summary>
public sealed class RenderingTests
{
    private static readonly LocalDate Day = new(2026, 7, 13);

    public static TheoryData<string> Names => [.. Papers.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    [Row("J-16")]
    public void The_same_object_gives_the_same_bytes_and_both_languages(string name)
    {
        var first = Paper.Html(Papers.All[name]());
        Assert.Equal(first, Paper.Html(Papers.All[name]()));
        var document = Paper.Parse(first);
        Assert.Equal("kk", document.DocumentElement.GetAttribute("lang"));
        var copies = Papers.All[name]().Copies;
        var languages = document.QuerySelectorAll("body > section").Select(s => s.GetAttribute("lang")).ToList();
        Assert.Equal(Enumerable.Repeat(new[] { "kk", "ru" }, copies).SelectMany(l => l), languages);
        Assert.Equal(Shape(document, "kk"), Shape(document, "ru"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_file_needs_nothing_from_outside_and_leaves_no_place_unfilled(string name)
    {
        var html = Paper.Html(Papers.All[name]());
        var document = Paper.Parse(html);
        Assert.Empty(document.QuerySelectorAll("script, link, img, iframe, [src], [href], [style]"));
        var policy = document.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content")!;
        Assert.StartsWith("default-src 'none'; style-src 'sha256-", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("&#x4", Encoding.UTF8.GetString(html), StringComparison.Ordinal);
        Assert.All(document.QuerySelectorAll("section"), s => Assert.DoesNotMatch(@"\{[a-zA-Z]+\}", s.TextContent));
        Assert.InRange(html.Length, 5_000, 80_000);
    }

    [Fact]
    [Row("B-44")]
    public void The_receipt_of_refusal_is_made_in_two_equal_copies()
    {
        var sections = Paper.Parse(Paper.Html(Papers.All["refusal-receipt"]())).QuerySelectorAll("section");
        Assert.Equal(4, sections.Length);
        Assert.Equal(WithoutCopy(sections[0]), WithoutCopy(sections[2]));
        Assert.Equal(WithoutCopy(sections[1]), WithoutCopy(sections[3]));

        static string WithoutCopy(IElement section) => section.TextContent.Replace(section.QuerySelector(".copy")!.TextContent, "", StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_looks_like_markup_or_a_place_stays_a_name()
    {
        var facts = Samples.Facts(Day);
        var hostile = facts with { Applicant = facts.Applicant with { Name = new PersonName("<script>alert(1)</script>", "{address}", "\"><b>&amp;"), Address = "</title><style>*{display:none}" } };
        var html = Paper.Html(Samples.Room.Documents.Application(Samples.Registered(hostile), Samples.Context(Day)));
        var document = Paper.Parse(html);
        Assert.Empty(document.QuerySelectorAll("script, b"));
        Assert.Single(document.QuerySelectorAll("style"));
        Assert.Equal("<script>alert(1)</script> {address} \"><b>&amp;", document.QuerySelectorAll(".addressee .line > p:first-child")[1].TextContent);
    }

    [Fact]
    [Row("A-19")]
    public void The_law_on_services_is_named_by_its_name_of_the_day()
    {
        Assert.Contains("\"О государственных услугах\"", Receipt(new LocalDate(2026, 4, 12), "ru"), StringComparison.Ordinal);
        Assert.Contains("\"О государственных и социально ответственных услугах\"", Receipt(new LocalDate(2026, 4, 13), "ru"), StringComparison.Ordinal);
        Assert.Contains("\"Мемлекеттік көрсетілетін қызметтер туралы\"", Receipt(new LocalDate(2026, 4, 12), "kk"), StringComparison.Ordinal);
        Assert.Contains("\"Мемлекеттік және әлеуметтік жауапкершілігі бар көрсетілетін қызметтер туралы\"", Receipt(new LocalDate(2026, 4, 13), "kk"), StringComparison.Ordinal);
    }

    [Fact]
    [Row("A-21")]
    public void The_patronymic_is_asked_for_if_any_in_the_words_of_the_day_and_may_be_absent()
    {
        Assert.Contains("(бар болған жағдайда)", Receipt(new LocalDate(2026, 4, 12), "kk"), StringComparison.Ordinal);
        Assert.Contains("(ол болған жағдайда)", Receipt(new LocalDate(2026, 4, 13), "kk"), StringComparison.Ordinal);
        var facts = Samples.Facts(Day);
        var without = facts with { Applicant = facts.Applicant with { Name = new PersonName("Ли", "Ольга") } };
        Assert.Contains("\nЛи Ольга ______\n", Paper.Text(Samples.Room.Documents.Application(Samples.Registered(without), Samples.Context(Day)), "ru"), StringComparison.Ordinal);
    }

    [Fact]
    [Row("B-05")]
    public void The_receipt_of_acceptance_states_the_four_things_that_the_order_asks_for()
    {
        var text = Paper.Text(Papers.All["acceptance-receipt"](), "ru");
        Assert.Contains("удостоверение личности № 000000017", text, StringComparison.Ordinal);
        Assert.Contains("Работник, принявший заявление\n  Сейтқали Әсем Нұрланқызы", text, StringComparison.Ordinal);
        Assert.Contains("Дата и время подачи заявления\n  13 июля 2026 года, 11:05", text, StringComparison.Ordinal);
        Assert.Contains("Дата выдачи готовых документов\n  20 июля 2026 года", text, StringComparison.Ordinal);
    }

    [Fact]
    [Row("B-29")]
    public void Only_the_duplicate_is_marked_as_one()
    {
        Assert.Contains("Телнұсқа", Paper.Text(Papers.All["duplicate"](), "kk"), StringComparison.Ordinal);
        Assert.Contains("Дубликат", Paper.Text(Papers.All["duplicate"](), "ru"), StringComparison.Ordinal);
        Assert.DoesNotContain("Телнұсқа", Paper.Text(Papers.All["certificate"](), "kk"), StringComparison.Ordinal);
        Assert.DoesNotContain("Дубликат", Paper.Text(Papers.All["certificate"](), "ru"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_without_a_decision_has_neither_decision_nor_certificate()
    {
        var registered = Samples.Registered(Samples.Facts(Day));
        Assert.Throws<InvalidOperationException>(() => Samples.Room.Documents.Decision(registered, Samples.Context(Day, "1")));
        Assert.Throws<InvalidOperationException>(() => Samples.Room.Documents.Result(registered, Samples.Context(Day, "1")));
    }

    [Fact]
    public void The_made_up_people_have_numbers_that_could_be_real()
    {
        Assert.Equal(IinFault.None, Jardem.Cases.People.Iin.Check(Samples.Iin, Samples.Applicant.BirthDate, Sex.Female));
        Assert.Equal(IinFault.None, Jardem.Cases.People.Iin.Check(Samples.Representative.Iin, Samples.Representative.BirthDate, Sex.Male));
    }

    private static string Receipt(LocalDate day, string language) =>
        Paper.Text(Samples.Room.Documents.RefusalReceipt(Samples.Refused(day), Samples.Context(day)), language);

    // Small print may differ: a mark belongs to the side that needs it.
    private static List<string> Shape(IDocument document, string language) =>
        [.. document.QuerySelector($"section[lang={language}]")!.QuerySelectorAll("*").Where(e => e.ClassName != "mark").Select(e => e.LocalName)];
}
