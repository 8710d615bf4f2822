using Jardem.Law;
using Xunit;

namespace Jardem.Tests.LawBook;

/// <summary>Anybody may read what the law was on any day, and is told what is not held.</summary>
public sealed class LawBookTests(HouseFixture house) : IClassFixture<HouseFixture>
{
    [Theory]
    [InlineData("2026-07-11", "бумажная", "бесплатно")]
    [InlineData("12.07.2026", "бумажная", "бесплатно")]
    [Row("B-28")]
    [Row("B-30")]
    public async Task The_standard_of_the_day_names_the_form_and_the_fee(string on, string form, string fee)
    {
        using var browser = house.Browser();
        await browser.Open($"/law/services/rehabilitated-certificate?on={on}");
        Assert.Equal(200, browser.Status);
        Assert.Contains(form, browser.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(fee, browser.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("disability-benefit", "Назначение государственного пособия по инвалидности")]
    [InlineData("survivor-benefit", "Назначение государственного социального пособия по случаю потери кормильца")]
    public async Task A_service_whose_law_is_held_but_which_is_not_delivered_is_shown_as_such(string service, string name)
    {
        using var browser = house.Browser();
        await browser.Open("/law?on=2025-01-10");
        Assert.Contains(name, browser.Text, StringComparison.Ordinal);
        await browser.Open($"/law/services/{service}?on=2025-01-10");
        Assert.Equal(200, browser.Status);
        Assert.Contains(browser.T("law-book.not-delivered"), browser.Text, StringComparison.Ordinal);
        Assert.Contains("рабочий перевод", browser.Text, StringComparison.Ordinal);
        await browser.Open("/law/acts/order-257-2023?on=2025-01-10");
        Assert.Equal(200, browser.Status);
        foreach (var delivered in new[] { "rehabilitated-certificate", "funeral-payment" })
        {
            await browser.Open($"/law/services/{delivered}?on=2025-01-10");
            Assert.DoesNotContain(browser.T("law-book.not-delivered"), browser.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("order-78-2022/p5?on=20.11.2026", 200, "law-book.in-force")]
    [InlineData("order-257-2023/order-app1.p7?on=10.01.2025", 200, "law-book.in-force")]
    [InlineData("order-257-2023/order-app1.p7?on=09.01.2025", 200, "law-book.not-held")]
    [InlineData("order-257-2023/order-app1.app3.r8.part2.sub4?on=10.01.2025", 200, "law-book.in-force")]
    [InlineData("order-257-2023/order-app2.p5?on=10.01.2025", 200, "law-book.not-held")]
    [InlineData("order-109-2020/p2?on=01.04.2020", 200, "law-book.in-force")]
    [InlineData("order-78-2022/app2.r12?on=01.05.2026", 200, "law-book.not-in-force")]
    [InlineData("order-78-2022/p5?on=01.01.2023", 200, "law-book.not-held")]
    [InlineData("order-78-2022/p7?on=20.11.2026", 200, "law-book.not-held")]
    [InlineData("order-78-2022/p999?on=20.11.2026", 404, "law-book.no-provision")]
    [InlineData("no-such-act/p5?on=20.11.2026", 404, "law-book.no-provision")]
    public async Task The_answers_about_a_provision_are_never_mixed(string address, int status, string said)
    {
        using var browser = house.Browser();
        await browser.Open($"/law/provision/{address}");
        Assert.Equal(status, browser.Status);
        Assert.Contains(browser.T(said), browser.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Kk, "өз аудармамыз", "рабочий перевод", false)]
    [InlineData(Language.Ru, "рабочий перевод", "өз аудармамыз", true)]
    public async Task A_side_that_is_our_translation_is_marked_so(Language language, string mark, string other, bool firstIsRussian)
    {
        using var browser = house.Browser(language);
        await browser.Open("/law/provision/order-78-2022/p5?on=2026-11-20");
        var sides = browser.Page.QuerySelectorAll(".jd-pair__side").ToList();
        var russian = sides[firstIsRussian ? 0 : 1];
        Assert.Equal("ru", russian.GetAttribute("lang"));
        Assert.Contains(mark, russian.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(other, browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(mark, sides[firstIsRussian ? 1 : 0].TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/law?on=31.02.2026")]
    [InlineData("/law/services/rehabilitated-certificate?on=tomorrow")]
    [InlineData("/law/provision/order-78-2022/p5?on=9999999999")]
    [InlineData("/law/compare/order-78-2022?from=x&to=12.07.2026")]
    [InlineData("/law/deadline?date=x&time=10:00")]
    public async Task A_wrong_day_is_told_with_the_way_to_mend_it(string address)
    {
        using var browser = house.Browser();
        await browser.Open(address);
        Assert.Equal(400, browser.Status);
        Assert.Contains("12.07.2026", browser.Faults[0], StringComparison.Ordinal);
    }

    [Fact]
    [Row("R-10")]
    public async Task A_limit_is_derived_with_its_reasons()
    {
        using var browser = house.Browser();
        await browser.Open("/law/deadline");
        browser.Pick("journal.service", "Выдача удостоверения");
        browser.Fill("law-book.filed-day", "10.07.2026");
        browser.Fill("law-book.filed-time", "18:30");
        browser.Pick("law-book.limit", browser.T("law-book.limit.decision"));
        await browser.Press("law-book.derive");
        Assert.Contains(DateText.WithWeekday(new(2026, 7, 20), Language.Ru), browser.Page.QuerySelector("#due")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("R-10 (не норма закона)", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_days_side_by_side_show_the_words_taken_out_and_put_in()
    {
        using var browser = house.Browser(Language.Kk);
        await browser.Open("/law/compare/order-78-2022?from=11.07.2026&to=12.07.2026");
        Assert.Contains(browser.Page.QuerySelectorAll("del"), e => e.TextContent.Contains("ақпараттық", StringComparison.Ordinal));
        Assert.Contains(browser.Page.QuerySelectorAll("ins"), e => e.TextContent.Contains("цифрлық", StringComparison.Ordinal));
    }
}
