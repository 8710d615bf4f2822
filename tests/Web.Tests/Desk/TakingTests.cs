using Jardem.Cases.Cases;
using Jardem.Law;
using Jardem.UseCases.Access;
using Jardem.UseCases.Casework;
using Xunit;

namespace Jardem.Tests.Desk;

/// <summary>A full package at the desk becomes one registered case with its receipt.</summary>
public sealed class TakingTests(HouseFixture house) : IClassFixture<HouseFixture>
{
    [Theory]
    [InlineData(Language.Kk)]
    [InlineData(Language.Ru)]
    [Row("B-02")]
    [Row("B-03")]
    [Row("B-04")]
    [Row("B-05")]
    [Row("B-35")]
    [Row("B-36")]
    public async Task A_full_package_is_registered_with_the_promised_day_and_a_receipt(Language language)
    {
        using var browser = await house.SignIn("operator", language);
        await browser.ToReview(new Typed());
        Assert.Contains(browser.T("desk-page.package.full"), browser.Text, StringComparison.Ordinal);
        Assert.Contains(DateText.WithWeekday(new(2026, 11, 27), language), browser.Text, StringComparison.Ordinal);
        await browser.Press("desk-page.register");
        Assert.Equal(browser.T("desk-page.registered.title"), browser.Heading);
        var state = await State(browser);
        Assert.Equal("astana-social", state.Registration.Body);
        Assert.Equal(["application", "acceptance-receipt"], state.Documents.Select(d => d.Kind));
        using var receipt = await browser.Raw($"/documents/{state.Document("acceptance-receipt")!.Token}/html");
        var text = await receipt.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Сәдуақасова Айнұр Маратқызы", text, StringComparison.Ordinal);
        Assert.Contains(DateText.Long(new(2026, 11, 27), Language.Ru), text, StringComparison.Ordinal);
        Assert.Contains("11:00", text, StringComparison.Ordinal);
    }

    [Fact]
    [Row("B-02")]
    [Row("B-37")]
    [Row("J-20")]
    public async Task A_representative_applies_with_a_notarised_power()
    {
        using var browser = await house.SignIn("operator");
        await browser.Register(new Typed { Applies = "representative" });
        var state = await State(browser);
        Assert.Equal("Д-1", state.Facts.Representative!.DocumentNumber);
        Assert.Contains(state.Facts.Documents, d => d is { Requirement: "power", Kind: "notarised-power", OriginalShown: true });
    }

    [Fact]
    [Row("B-08")]
    public async Task A_duplicate_is_asked_for_with_the_reason()
    {
        using var browser = await house.SignIn("operator");
        await browser.Register(new Typed { Request = "duplicate" });
        var state = await State(browser);
        Assert.Equal(("duplicate", "lost"), (state.Facts.Request, state.Facts.Answers["certificate.duplicate-reason"]));
    }

    [Theory]
    [InlineData("astana", "astana-social")]
    [InlineData("almaty", "almaty-social")]
    [InlineData("shymkent", "shymkent-social")]
    [Row("B-01")]
    public async Task The_case_goes_to_the_local_executive_body_of_the_place_of_residence(string territory, string body)
    {
        using var browser = await house.SignIn("operator");
        var id = await browser.Register(new Typed { Territory = territory });
        Assert.Equal(body, (await State(browser)).Registration.Body);
        using var specialist = await house.SignIn("specialist");
        await specialist.Open($"/casework/{id}");
        Assert.Equal(body == "astana-social" ? 200 : 404, specialist.Status);
    }

    [Fact]
    [Row("J-07")]
    public async Task A_receipt_is_made_once_however_often_the_documents_are_asked_for()
    {
        using var browser = await house.SignIn("operator");
        var id = await browser.Register(new Typed());
        var issuer = house.Get<UseCases.Issuing.DocumentIssuer>();
        var before = await State(browser);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => issuer.Complete(id, TestContext.Current.CancellationToken)));
        Assert.Equal(before.Documents.Select(d => d.Token), (await State(browser)).Documents.Select(d => d.Token));
    }

    [Fact]
    [Row("B-38")]
    public async Task A_copy_of_a_court_act_is_not_asked_for_in_original()
    {
        using var browser = await house.SignIn("operator");
        await browser.ToIdentity(new Typed());
        Assert.True(browser.Asks("question.document.original-shown.label"));
        browser.FillDocument("000000001", "2030-02-01");
        await browser.Press(DeskWalk.Continue);
        browser.Choose("question.document.kind.label", "court-act-copy");
        await browser.Press(DeskWalk.Continue);
        Assert.True(browser.Asks("question.document.number.label"));
        Assert.False(browser.Asks("question.document.original-shown.label"));
    }

    [Fact]
    public async Task A_repeated_submit_makes_one_case()
    {
        using var browser = await house.SignIn("operator2");
        await browser.ToReview(new Typed());
        using var other = browser.Request("desk-page.register");
        using var first = browser.Request("desk-page.register");
        var answers = await Task.WhenAll(browser.Send(first), browser.Send(other));
        var cases = answers.Select(a => a.RequestMessage!.RequestUri!.AbsolutePath).Distinct().ToList();
        Assert.All(answers, a => a.EnsureSuccessStatusCode());
        Assert.Single(cases);
        Assert.StartsWith("/desk/registered/", cases[0], StringComparison.Ordinal);
        using var late = await browser.Raw(browser.Path);
        Assert.Equal(cases[0], late.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task A_draft_changed_in_another_window_is_not_overwritten()
    {
        using var browser = await house.SignIn("operator");
        await browser.ToApplicant(new Typed());
        browser.FillApplicant(new Typed());
        using var stale = browser.Request(DeskWalk.Continue);
        await browser.Press(DeskWalk.Continue);
        using var answer = await browser.Send(stale);
        Assert.Equal(409, (int)answer.StatusCode);
        Assert.Contains(browser.T("desk-page.conflict.title"), await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_office_does_not_see_the_case()
    {
        using var browser = await house.SignIn("operator");
        var id = await browser.Register(new Typed());
        using var other = await house.SignIn("operator2");
        await other.Open($"/desk/registered/{id}");
        Assert.Equal(404, other.Status);
    }

    [Fact]
    public async Task Each_opening_of_a_case_is_logged()
    {
        using var browser = await house.SignIn("operator");
        var id = await browser.Register(new Typed());
        var log = await house.Get<UseCases.Ports.IAccessLog>().OfCase(id, TestContext.Current.CancellationToken);
        Assert.Contains(log, e => e.Purpose == "desk:registered" && e.Unit == "astana-1");
    }

    private async Task<CaseState> State(Browser browser) =>
        (await house.Get<CaseReader>().Read(Scope.Whole("test"), Guid.Parse(browser.Path.Split('/')[^1]), TestContext.Current.CancellationToken))!.State;
}
