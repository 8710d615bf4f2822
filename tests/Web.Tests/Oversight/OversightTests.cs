using System.Text;
using Jardem.Cases.Streams;
using Jardem.Law;
using Jardem.Tests.Casework;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Ports;
using Jardem.Web.Pages.Oversight;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Oversight;

/// <summary>The oversight page: whose figures, which numbers, in which shape.</summary>
public sealed class OversightTests(HouseFixture house) : IClassFixture<HouseFixture>
{
    private static readonly LocalDate Day = new(2026, 7, 1);

    [Fact]
    public async Task A_case_that_goes_its_way_is_counted_and_named_by_nobody()
    {
        var id = await house.Registered();
        using (var specialist = await house.SignIn("specialist"))
            await specialist.Prepare(id);
        using var head = await house.SignIn("head");
        await head.Open("/oversight");

        Assert.Equal(200, head.Status);
        var months = head.Page.QuerySelector("#table-months")!.ParentElement!;
        Assert.Contains(months.QuerySelectorAll("tbody tr"), row => row.QuerySelector("td")!.TextContent == "1");
        Assert.NotNull(head.Page.QuerySelector("#chart-stages-title"));
        var text = head.Page.QuerySelector("main")!.TextContent;
        var row = (await house.Get<ICaseLists>().Get(UseCases.Access.Scope.Whole("test"), id, TestContext.Current.CancellationToken))!;
        Assert.DoesNotContain(row.ApplicantName.Split(' ')[0], text, StringComparison.Ordinal);
        Assert.DoesNotContain(row.ApplicantIin, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chart_table_and_file_hold_the_same_numbers()
    {
        await Count(new Tally("almaty-social", "almaty-social", "rehabilitated-certificate", Day, "hearing", "missed-by-body"), 37);
        using var ministry = await house.SignIn("overseer2");
        await ministry.Open("/oversight?body=almaty-social&from=2026-07-01&to=2026-07-31");

        var section = ministry.Page.QuerySelector("#table-hearings")!.ParentElement!;
        var name = house.T("oversight.word.hearing.missed-by-body");
        Assert.Equal("37", section.QuerySelectorAll("tbody tr").Single(r => r.QuerySelector("th")!.TextContent == name).QuerySelector("td")!.TextContent);
        Assert.Contains(section.QuerySelectorAll("svg text"), t => t.TextContent == "37");
        Assert.Equal("img", section.QuerySelector("svg")!.GetAttribute("role"));
        Assert.Contains("37", section.QuerySelector("svg desc")!.TextContent, StringComparison.Ordinal);
        using var answer = await ministry.Raw(section.QuerySelector("a[download]")!.GetAttribute("href")!);
        var file = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), file[..3]);
        Assert.Contains($"{name};37\r\n", Encoding.UTF8.GetString(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_sees_the_own_territory_and_no_other()
    {
        await Count(new Tally("shymkent-social", "shymkent-social", "rehabilitated-certificate", Day, "slip", "applicant.surname"), 1);
        foreach (var (login, status) in new[] { ("overseer2", 200), ("overseer", 404), ("head", 404) })
        {
            using var visitor = await house.SignIn(login);
            await visitor.Open("/oversight?body=shymkent-social");
            Assert.Equal(status, visitor.Status);
        }

        using var higher = await house.SignIn("overseer");
        await higher.Open("/oversight");
        var offered = higher.Page.QuerySelectorAll("#body option").Select(o => o.GetAttribute("value")).ToList();
        Assert.Contains("astana-social", offered);
        Assert.DoesNotContain("shymkent-social", offered);
        Assert.DoesNotContain("/casework", higher.Page.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?from=abc", true)]
    [InlineData("?from=2026-08-01&to=2026-07-01", true)]
    [InlineData("?from=1.7.2026&to=31.07.2026", false)]
    [InlineData("?from=1901-01-01", true)]
    public async Task A_period_that_cannot_be_is_said_to_be_wrong(string query, bool wrong)
    {
        using var head = await house.SignIn("head");
        await head.Open("/oversight" + query);

        Assert.Equal(200, head.Status);
        Assert.Equal(wrong, head.Page.QuerySelector(".govuk-error-summary") is not null);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+7", "'+7")]
    [InlineData("-1", "'-1")]
    [InlineData("@x", "'@x")]
    [InlineData("а;б", "\"а;б\"")]
    [InlineData("=\"a\"", "\"'=\"\"a\"\"\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    [InlineData("a = b", "a = b")]
    public void A_cell_is_never_a_formula(string text, string cell) => Assert.Equal(cell, CsvTable.Cell(text));

    [Theory]
    [InlineData(Language.Ru, "1\u00a0234,5")]
    [InlineData(Language.Kk, "1\u00a0234,5")]
    [InlineData(Language.En, "1,234.5")]
    public void Numbers_are_written_as_the_language_writes_them(Language language, string text) => Assert.Equal(text, FigureText.Number(1234.5m, 1, language));

    private async Task Count(Tally tally, int times)
    {
        var stream = Guid.CreateVersion7();
        var snapshot = await house.Get<SnapshotSource>().Active(TestContext.Current.CancellationToken);
        var result = await house.Get<IEventStore>().Append(
            new Append
            {
                Meta = new EventMeta(house.Clock.GetCurrentInstant(), "test", "test", snapshot.Id, "Test"),
                Streams = [new StreamAppend(stream, "test", 0, [new NewEvent("test.counted/1", "{}"u8.ToArray())])],
                Tallies = [.. Enumerable.Repeat(tally, times)],
            },
            TestContext.Current.CancellationToken);
        Assert.IsType<AppendResult.Done>(result);
    }
}
