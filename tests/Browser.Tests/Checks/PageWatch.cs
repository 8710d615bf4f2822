using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Jardem.Law;
using Jardem.Web.Hosting;
using Xunit;

namespace Jardem.Tests.Checks;

/// <summary>
/// Looks each kind of page over once for all who read on one screen: its title, its width on three screens, its accessibility, its switch of
/// languages. Houses in which the same can be done share what is looked at; titles are of one house.
/// </summary>
/// <param name="house">What sets the house apart from others.</param>
public sealed partial class PageWatch(string house)
{
    private static readonly ConcurrentDictionary<string, bool> Looked = [];
    private static readonly int[] Widths = [360, 390, 1280];
    private static readonly string? Shots = Environment.GetEnvironmentVariable("JARDEM_SHOTS");

    private readonly ConcurrentDictionary<string, string> _titles = [];
    private readonly ConcurrentDictionary<string, bool> _papers = [];

    public async Task Look(Visitor visitor)
    {
        var page = visitor.Page;
        Assert.Equal(visitor.Language.Code(), await page.GetAttributeAsync("html", "lang"));
        Assert.Equal(1, await page.Locator("h1").CountAsync());
        var kind = await KindOf(visitor);
        if (!_titles.TryAdd(kind, await page.TitleAsync()))
            return;
        Titled(visitor, kind);
        var sections = await visitor.Main.Locator("h2").CountAsync();
        if (!Looked.TryAdd($"{house} {visitor.Screen} {kind} {sections}", true))
            return;
        await Shoot(visitor, kind);
        await FitsTheScreen(visitor, kind);
        if (visitor.Screen.Script)
            await Accessibility.Check(page, kind);
        if (!kind.EndsWith('!') && !visitor.IsAnswer)
            await SpeaksBothLanguages(visitor, kind);
    }

    /// <summary>A document that stands alone in the window fits it like a page.</summary>
    public async Task LookAtPaper(Visitor visitor, string kind)
    {
        if (!_papers.TryAdd(kind, true))
            return;
        await Shoot(visitor, $"paper/{kind}");
        await FitsTheScreen(visitor, kind);
    }

    /// <summary>The path without what differs from case to case, with a plus where the page lists something and an exclamation mark where it tells of mistakes.</summary>
    private static async Task<string> KindOf(Visitor visitor)
    {
        var path = Individual().Replace(new Uri(visitor.Page.Url).AbsolutePath, "/~");
        var asked = await visitor.Main.Locator("form input:not([type=hidden]), form select, form textarea").CountAsync();
        var faulty = await visitor.Page.Locator(".govuk-error-summary").CountAsync() > 0;
        var listed = await visitor.Main.Locator("article, .jd-sessions__item").CountAsync() > 0;
        return $"{path} {asked}{(listed ? "+" : "")}{(faulty ? "!" : "")}";
    }

    /// <summary>The title names the site and the page, and no other page has the same; a page of an application is one at the desk and on the portal.</summary>
    private void Titled(Visitor visitor, string kind)
    {
        var title = _titles[kind];
        var site = " — " + visitor.T("site.name");
        Assert.EndsWith(site, title, StringComparison.Ordinal);
        Assert.True(title.Length > site.Length + 2, $"{kind} has no title of its own.");
        Assert.Equal(kind.EndsWith('!'), title.StartsWith(visitor.T("form.error"), StringComparison.Ordinal));
        var address = kind.Split(' ')[0];
        var same = _titles.FirstOrDefault(t => t.Value == title && Page(t.Key.Split(' ')[0]) != Page(address)).Key;
        Assert.True(same is null, $"{kind} has the title of {same}: {title}");
    }

    private static string Page(string address) =>
        address.StartsWith("/desk/~/", StringComparison.Ordinal) || address.StartsWith("/apply/~/", StringComparison.Ordinal) ? address[(address.IndexOf('~', StringComparison.Ordinal) + 1)..] : address;

    private static async Task FitsTheScreen(Visitor visitor, string kind)
    {
        foreach (var width in Widths)
        {
            await visitor.Page.SetViewportSizeAsync(width, visitor.Screen.Height);
            var wider = await visitor.Page.EvaluateAsync<string[]>(
                """
                () => {
                  const room = document.documentElement.clientWidth
                  if (document.documentElement.scrollWidth <= room) return []
                  return [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > room + 1)
                    .map(e => `${e.tagName.toLowerCase()}.${e.className}: ${e.textContent.trim().slice(0, 40)}`).slice(-3)
                    .concat(`${document.documentElement.scrollWidth} > ${room}`)
                }
                """);
            Assert.True(wider.Length == 0, $"{kind} scrolls sideways at {width}: {string.Join(" | ", wider)}");
        }

        await visitor.Page.SetViewportSizeAsync(visitor.Screen.Width, visitor.Screen.Height);
    }

    /// <summary>One click shows the same page in the other language, one more brings the first back.</summary>
    private static async Task SpeaksBothLanguages(Visitor visitor, string kind)
    {
        var path = visitor.Path;
        var own = await visitor.Main.InnerTextAsync();
        await visitor.Speak(visitor.Language == Language.Kk ? Language.Ru : Language.Kk);
        Assert.Equal(path, visitor.Path);
        Assert.True(own != await visitor.Main.InnerTextAsync(), $"{kind} says the same in both languages.");
        await Shoot(visitor, kind);
        await visitor.Speak(visitor.Language);
        Assert.Equal(path, visitor.Path);
    }

    /// <summary>Keeps a picture for people to look at, where JARDEM_SHOTS names a folder.</summary>
    private static async Task Shoot(Visitor visitor, string kind)
    {
        if (string.IsNullOrEmpty(Shots))
            return;
        var language = await visitor.Page.GetAttributeAsync("html", "lang");
        var name = $"{Individual().Replace(kind, "").Trim('/').Replace('/', '-').Replace(" ", "-", StringComparison.Ordinal)}-{language}-{visitor.Screen.Width}{(visitor.Screen.Script ? "" : "-plain")}.png";
        await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(Shots, name), FullPage = true });
    }

    [GeneratedRegex("/[0-9a-f]{8}-[0-9a-f-]{27}|/[0-9a-f]{32}(?=/|$)")]
    private static partial Regex Individual();
}
