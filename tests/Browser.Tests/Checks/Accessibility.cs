using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Jardem.Tests.Checks;

/// <summary>Holds a page to the rules of WCAG 2.2, levels A and AA, that a program can judge.</summary>
public static class Accessibility
{
    // The sheet of a document stands in a sandbox in which no script runs, not even this one.
    private static readonly AxeRunContext Page = new() { Exclude = [new AxeSelector("iframe[sandbox]")] };

    private static readonly AxeRunOptions Options = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },

        // The link back stands before the main part on purpose, so that the skip link passes it; WCAG does not ask for a landmark around it.
        Rules = new Dictionary<string, RuleOptions> { ["region"] = new() { Enabled = false } },
    };

    public static async Task Check(IPage page, string kind)
    {
        var result = await page.RunAxe(Page, Options);
        Assert.Equal(await page.Locator("iframe").CountAsync(), await page.Locator("iframe[title]").CountAsync());
        Assert.NotEmpty(result.Passes);
        var faults = result.Violations.Select(v => $"{v.Id}: {v.Help}\n    {string.Join("\n    ", v.Nodes.Select(n => $"{string.Join(' ', n.Target)} {n.Html}"))}").ToList();
        Assert.True(faults.Count == 0, $"{kind}\n  {string.Join("\n  ", faults)}");
    }
}
