using Jardem.Cases.People;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Desk;

/// <summary>Each wrong answer is named beside its field, what was typed stays, and nothing goes on.</summary>
public sealed class BadAnswersTests(HouseFixture house) : IClassFixture<HouseFixture>
{
    private static readonly Typed Right = new();

    public static TheoryData<string, string, string, string> WrongPeople { get; } = new()
    {
        { "123", "1938-05-31", "male", "fault.iin.not-twelve-digits" },
        { Changed(Right.Iin), "1938-05-31", "male", "fault.iin.wrong-check-digit" },
        { "389931300014", "1938-05-31", "male", "fault.iin.no-such-date" },
        { Right.Iin, "1938-05-31", "female", "fault.iin.other-sex" },
        { Right.Iin, "1938-05-30", "male", "fault.iin.other-birth-date" },
        { Right.Iin, "2026-11-21", "male", "fault.date.future" },
        { Right.Iin, "1938-02-30", "male", "fault.date.wrong" },
        { Right.Iin, "1838-05-31", "male", "fault.date.too-early" },
        { "", "1938-05-31", "male", "fault.iin.empty" },
        { Right.Iin, "", "male", "fault.date.empty" },
    };

    [Theory]
    [MemberData(nameof(WrongPeople))]
    public async Task A_wrong_person_is_named_and_what_was_typed_stays(string iin, string born, string sex, string fault)
    {
        using var browser = await house.SignIn("operator");
        await browser.ToApplicant(Right);
        browser.FillApplicant(Right with { Sex = sex });
        browser.Fill("question.person.iin.label", iin);
        browser.FillDate("question.person.birth-date.label", born);
        await browser.Press(DeskWalk.Continue);
        Assert.Equal(422, browser.Status);
        Assert.Contains(browser.Faults, f => f.EndsWith(browser.T(fault), StringComparison.Ordinal));
        Assert.Equal(iin, browser.Shown("question.person.iin.label"));
        Assert.Equal(Right.Surname, browser.Shown("question.person.surname.label"));
        foreach (var link in browser.Page.QuerySelectorAll(".govuk-error-summary__list a"))
            Assert.NotNull(browser.Page.GetElementById(link.GetAttribute("href")![1..]));
    }

    [Fact]
    public async Task A_foreigners_number_says_neither_birth_nor_sex()
    {
        using var browser = await house.SignIn("operator");
        await browser.ToApplicant(Right);
        browser.FillApplicant(Right with { Iin = Foreign() });
        await browser.Press(DeskWalk.Continue);
        Assert.Empty(browser.Faults);
    }

    [Fact]
    public async Task A_document_cannot_end_before_its_issue()
    {
        using var browser = await house.SignIn("operator");
        await browser.ToIdentity(Right);
        browser.FillDocument("000000001", "2019-02-01");
        await browser.Press(DeskWalk.Continue);
        Assert.Contains(browser.T("fault.date.before-issue"), browser.Faults);
    }

    [Fact]
    public async Task A_document_cannot_be_issued_tomorrow()
    {
        using var browser = await house.SignIn("operator");
        await browser.ToIdentity(Right);
        browser.FillDocument("000000001", "2030-02-01");
        browser.FillDate("question.document.issued-on.label", "2026-11-21");
        await browser.Press(DeskWalk.Continue);
        Assert.Contains(browser.T("fault.date.future"), browser.Faults);
    }

    [Fact]
    public async Task Nothing_chosen_is_asked_for_again()
    {
        using var browser = await house.SignIn("operator");
        await browser.Open("/desk");
        await browser.Press("desk-page.start");
        await browser.Press(DeskWalk.Continue);
        Assert.Equal([browser.T("fault.choice.empty")], browser.Faults);
    }

    [Fact]
    public async Task An_unfinished_application_goes_on_where_it_was_left()
    {
        using var browser = await house.SignIn("operator2");
        await browser.ToApplicant(Right);
        var page = browser.Path;
        await browser.Open("/desk");
        await browser.Follow(page[..page.LastIndexOf('/')]);
        Assert.Equal(page, browser.Path);
        await browser.Open("/desk");
        await browser.Press("desk-page.draft.discard");
        await browser.Open(page);
        Assert.Equal(404, browser.Status);
    }

    [Fact]
    public async Task Markup_in_a_name_stays_text()
    {
        using var browser = await house.SignIn("operator");
        await browser.ToReview(Right with { Surname = "<b>Үлгілиев</b>" });
        Assert.Contains("<b>Үлгілиев</b>", browser.Text, StringComparison.Ordinal);
        Assert.Empty(browser.Page.QuerySelectorAll("main b"));
    }

    [Fact]
    public async Task Only_an_operator_opens_the_desk()
    {
        using var visitor = house.Browser();
        await visitor.Open("/desk");
        Assert.StartsWith("/sign-in", visitor.Path, StringComparison.Ordinal);
        using var specialist = await house.SignIn("specialist");
        await specialist.Open("/desk");
        Assert.Equal(403, specialist.Status);
    }

    private static string Changed(string iin) => iin[..11] + (char)('0' + ((iin[11] - '0' + 1) % 10));

    private static string Foreign()
    {
        for (var digit = '0'; ; digit++)
            if (Iin.Check("38053100001" + digit) == IinFault.None)
                return "38053100001" + digit;
    }
}
