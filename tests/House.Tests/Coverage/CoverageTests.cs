using System.Text;
using Xunit;

namespace Jardem.Tests.Coverage;

/// <summary>docs/coverage.md says of every row what shows it, and is what would be made now.</summary>
public sealed class CoverageTests
{
    [Fact]
    public void Tests_name_rows_that_exist()
    {
        var known = CoverageRows.All.Select(r => r.Id).ToHashSet();
        Assert.True(known.Count > 350);
        NothingWrong.In(CoverageRows.Tests.Select(t => t.Key).Concat(CoverageRows.ByHand.Select(h => h.Row)).Where(r => !known.Contains(r)).Distinct());
    }

    [Fact]
    public void Every_row_is_shown_by_a_test_or_named_by_hand_with_its_reason()
    {
        var named = CoverageRows.ByHand.Select(h => h.Row).ToHashSet();
        NothingWrong.In(CoverageRows.All.Where(r => !named.Contains(r.Id) && !CoverageRows.Tests[r.Id].Any()).Select(r => $"{r.Id}: no test names it and docs/coverage.yaml does not say why"));
        NothingWrong.In(CoverageRows.ByHand.Where(h => h.Words.Length == 0).Select(h => $"{h.Row}: no reason"));
        NothingWrong.In(CoverageRows.ByHand.GroupBy(h => h.Row).Where(g => g.Count() > 1).Select(g => $"{g.Key} is named twice"));
    }

    [Fact]
    public void The_coverage_page_is_what_would_be_made_now() => Approved.Is("docs/coverage.md", Page());

    private static string Page()
    {
        var hand = CoverageRows.ByHand.ToDictionary(h => h.Row, h => (h.Group, h.Words));
        var shown = CoverageRows.All.Count(r => CoverageRows.Tests[r.Id].Any());
        var page = new StringBuilder();
        page.Append("# Coverage\n\nMade by the tests from docs/requirements.md, docs/readings.md, the rows that tests name, and docs/coverage.yaml.\n");
        page.Append("JARDEM_APPROVE=1 writes it anew.\n\n");
        page.Append("| state | rows |\n|---|---:|\n");
        page.Append($"| shown by tests | {shown} |\n");
        foreach (var group in new[] { "standard", "waiting", "later", "cannot" })
            page.Append($"| {Words(group)} | {hand.Count(h => h.Value.Group == group && !CoverageRows.Tests[h.Key].Any())} |\n");
        page.Append($"| all | {CoverageRows.All.Count} |\n");
        foreach (var section in CoverageRows.All.GroupBy(r => r.Id[0]))
        {
            page.Append($"\n## {(section.Key == 'R' ? "Readings" : section.Key)}\n\n| row | requirement | state |\n|---|---|---|\n");
            foreach (var row in section)
                page.Append($"| {row.Id} | {row.Text} | {State(row.Id, hand)} |\n");
        }

        return page.ToString();
    }

    private static string State(string row, Dictionary<string, (string Group, string Words)> hand)
    {
        var tests = CoverageRows.Tests[row].ToList();
        var named = hand.TryGetValue(row, out var h) ? $"{Words(h.Group)}: {h.Words}" : "";
        if (tests.Count == 0)
            return named;
        var shown = string.Join("; ", tests.Take(3)) + (tests.Count > 3 ? $"; and {tests.Count - 3} more" : "");
        return named.Length == 0 || h.Group == "waiting" ? shown : $"{shown} · {named}";
    }

    private static string Words(string group) => group switch
    {
        "later" => "later",
        "standard" => "row of the standard only",
        "cannot" => "cannot be built",
        "waiting" => "waits for its test",
        _ => throw new InvalidOperationException($"docs/coverage.yaml: '{group}' is no group."),
    };
}
