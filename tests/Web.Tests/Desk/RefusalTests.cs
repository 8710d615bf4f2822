using Jardem.Law;
using Xunit;

namespace Jardem.Tests.Desk;

/// <summary>An incomplete package, an expired document, an original not shown: no case, a receipt of refusal with the provision.</summary>
public sealed class RefusalTests(HouseFixture house) : IClassFixture<HouseFixture>
{
    public static TheoryData<Typed, string> NotFull { get; } = new()
    {
        { new Typed { Rehabilitation = "not-brought" }, "intake-fault.missing" },
        { new Typed { IdentityExpires = "2026-11-19" }, "intake-fault.expired" },
        { new Typed { OriginalShown = "no" }, "intake-fault.original-not-shown" },
    };

    [Theory]
    [MemberData(nameof(NotFull))]
    [Row("B-06")]
    [Row("B-07")]
    [Row("B-38")]
    public async Task A_package_that_is_not_full_is_refused_with_a_receipt(Typed typed, string fault)
    {
        using var browser = await house.SignIn("operator", Language.Kk);
        await browser.ToReview(typed);
        Assert.Contains(browser.T("desk-page.package.not-full"), browser.Text, StringComparison.Ordinal);
        Assert.Contains(browser.T(fault), browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(browser.T("desk-page.register"), browser.Text, StringComparison.Ordinal);
        await browser.Press("desk-page.refuse");
        Assert.StartsWith("/desk/refused/", browser.Path, StringComparison.Ordinal);
        Assert.Contains(browser.T(fault), browser.Text, StringComparison.Ordinal);
        Assert.Contains("Негізі: ", browser.Page.QuerySelector("main .jd-basis")!.TextContent, StringComparison.Ordinal);
        var paper = browser.Page.QuerySelector("main a[href^='/documents/']")!.GetAttribute("href")!;
        using var receipt = await browser.Raw($"{paper}/html");
        var text = await receipt.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Сәдуақасова Айнұр Маратқызы", text, StringComparison.Ordinal);
        Assert.Contains(typed.Surname, text, StringComparison.Ordinal);
        await browser.Open("/journal");
        Assert.DoesNotContain(typed.Surname, browser.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    [Row("B-07")]
    public async Task A_document_that_ends_on_the_day_is_still_good()
    {
        using var browser = await house.SignIn("operator2");
        await browser.ToReview(new Typed { IdentityExpires = "2026-11-20" });
        Assert.Contains(browser.T("desk-page.package.full"), browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_receipt_is_shown_to_its_office_only()
    {
        using var browser = await house.SignIn("operator");
        await browser.ToReview(new Typed { Rehabilitation = "not-brought" });
        await browser.Press("desk-page.refuse");
        using var other = await house.SignIn("operator2");
        await other.Open(browser.Path);
        Assert.Equal(404, other.Status);
    }
}
