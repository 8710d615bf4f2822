using Xunit;

namespace Jardem.Tests.LawBook;

/// <summary>Anybody may read by which figures payments are counted, where each was taken from, and which banks have closed.</summary>
public sealed class FiguresTests(HouseFixture house) : IClassFixture<HouseFixture>
{
    [Theory]
    [InlineData("31.03.2020", "2\u00a0651 тенге")]
    [InlineData("01.04.2020", "2\u00a0778 тенге")]
    [InlineData("18.05.2026", "4\u00a0325 тенге")]
    public async Task The_index_of_the_day_is_shown_with_all_its_editions(string on, string value)
    {
        using var browser = house.Browser();
        await browser.Open($"/law/figures?on={on}");
        Assert.Equal(200, browser.Status);
        var section = browser.Page.QuerySelector("section[aria-labelledby='mrp']")!;
        Assert.Contains(value, section.QuerySelector("strong")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(9, section.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("knews.kz", section.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_confirmed_says_so_and_a_reading_is_named_as_one()
    {
        using var browser = house.Browser();
        await browser.Open("/law/figures");
        Assert.Contains(browser.T("law-book.not-confirmed"), browser.Page.QuerySelector("section[aria-labelledby='funeral.multiple.war-participant']")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("36,6 МРП", browser.Text, StringComparison.Ordinal);
        Assert.NotNull(browser.Page.QuerySelector("section[aria-labelledby='funeral.mrp-day'] a[href='/law/rules/R-15']"));
        await browser.Open("/law/figures?on=01.01.1999");
        Assert.Contains(browser.T("law-book.figures.none"), browser.Text, StringComparison.Ordinal);
        await browser.Open("/law/figures?on=32.13.2026");
        Assert.Equal(400, browser.Status);
    }

    [Theory]
    [InlineData("31.12.2025", "law-book.banks.works")]
    [InlineData("01.01.2026", "law-book.banks.closed")]
    public async Task A_bank_works_until_its_last_day(string on, string state)
    {
        using var browser = house.Browser();
        await browser.Open($"/law/banks?on={on}");
        var row = browser.Page.QuerySelectorAll("tbody tr").Single(r => r.QuerySelector("th")!.TextContent == "904");
        Assert.Contains(browser.T(state), row.Children.Select(c => c.TextContent.Trim()));
    }

    [Fact]
    public async Task The_page_of_the_service_says_first_how_much_is_paid_and_folds_the_official_list()
    {
        using var browser = house.Browser();
        await browser.Open("/services/funeral-payment");
        Assert.Equal(["151\u00a0375\u00a0₸", "158\u00a0295\u00a0₸"], browser.Page.QuerySelectorAll("dd strong.jd-number").Select(s => s.TextContent));
        Assert.Contains(browser.T("portal.service.amount.not-confirmed"), browser.Text, StringComparison.Ordinal);
        Assert.Equal(10, browser.Page.QuerySelectorAll("details.jd-fold").Length);
        Assert.Empty(browser.Page.QuerySelectorAll("details[open]"));
        await browser.Open("/services/rehabilitated-certificate");
        Assert.Empty(browser.Page.QuerySelectorAll("dd strong.jd-number"));
    }
}
