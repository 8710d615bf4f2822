using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Jardem.Law;
using Jardem.Tests.Checks;
using Jardem.Web.Demo;
using Jardem.Web.Hosting;
using Microsoft.Playwright;
using Xunit;

namespace Jardem.Tests;

/// <summary>
/// A person at a window of a real browser: finds controls by their labels, presses buttons by their words. Words are given by the keys of
/// their texts, so that better wording breaks no test. Every page on the way is looked over once.
/// </summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly House _house;
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _complaints = [];
    private string _asked = "";

    public Visitor(House house, Screen screen, PageWatch watch, IBrowserContext context, IPage page)
    {
        (_house, Screen, Watch, _context, Page) = (house, screen, watch, context, page);
        page.Console += (_, message) =>
        {
            // A browser writes of every page that is itself an answer such as "not found"; what a page loads must all be there.
            var own = message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal) && message.Location.Split('#')[0].StartsWith(page.Url.Split('#')[0], StringComparison.Ordinal);
            if (message.Type is "error" or "warning" && !own)
                _complaints.Enqueue($"{page.Url}: {message.Text}");
        };
        page.PageError += (_, error) => _complaints.Enqueue($"{page.Url}: {error}");
        page.Request += (_, request) =>
        {
            if (request.IsNavigationRequest && request.Frame == page.MainFrame)
            {
                IsAnswer = request.Method == "POST";
                _asked = $"{request.Method} {request.Url} at {DateTime.UtcNow:T}";
            }
        };
        page.Response += (_, response) =>
        {
            if (response.Request.IsNavigationRequest && response.Frame == page.MainFrame)
                _asked += $", answered {response.Status} at {DateTime.UtcNow:T}";
        };
        page.RequestFailed += (_, request) =>
        {
            // A file that is saved instead of shown ends its navigation so.
            if (request.Failure != "net::ERR_ABORTED")
                _complaints.Enqueue($"{request.Url}: {request.Failure}");
        };
    }

    public Screen Screen { get; }

    public IPage Page { get; }

    public Language Language => Screen.Language;

    public PageWatch Watch { get; }

    /// <summary>Whether the page is the answer to what was sent, and could not be opened again by its address.</summary>
    public bool IsAnswer { get; private set; }

    public ILocator Main => Page.Locator("main");

    public string Path => new Uri(Page.Url).PathAndQuery;

    public string T(string key) => _house.T(key, Language);

    /// <summary>Signs the demo person in.</summary>
    public async Task SignIn(string login)
    {
        await Open("/sign-in");
        await Fill("sign-in.login", login);
        await Fill("sign-in.password", DemoPeople.Password);
        await Press("nav.sign-in");
        await Expect(Page.GetByRole(AriaRole.Button, new() { Name = T("nav.sign-out") }));
    }

    public async Task Open(string path, int status = 200)
    {
        var response = await Page.GotoAsync(path);
        Assert.Equal(status, response!.Status);
        await Arrived();
    }

    /// <summary>Goes to a section by the bar under the heading, opening the menu where it is folded.</summary>
    public async Task Go(string sectionKey)
    {
        var bar = Page.Locator(".govuk-service-navigation");
        var link = bar.GetByRole(AriaRole.Link, new() { Name = T(sectionKey), Exact = true });
        if (!await link.IsVisibleAsync())
            await bar.GetByRole(AriaRole.Button, new() { Name = T("nav.menu"), Exact = true }).ClickAsync();
        await Click(link);
    }

    public Task Follow(string text) => Click(Main.GetByRole(AriaRole.Link, new() { Name = text, Exact = true }).First);

    public Task Press(string buttonKey) => Click(Button(buttonKey));

    /// <summary>Clicks what opens another page and looks that page over.</summary>
    public async Task Click(ILocator locator)
    {
        await Turn(() => Hit(locator));
        await Arrived();
    }

    public Task Fill(string labelKey, string value) => Main.GetByLabel(T(labelKey), new() { Exact = true }).FillAsync(value);

    /// <summary>Types a date written 2026-11-20 into the three boxes under the legend.</summary>
    public async Task FillDate(string labelKey, string iso)
    {
        var group = Group(labelKey);
        var parts = iso.Split('-');
        await group.GetByLabel(T("form.date.day"), new() { Exact = true }).FillAsync(parts[2]);
        await group.GetByLabel(T("form.date.month"), new() { Exact = true }).FillAsync(parts[1]);
        await group.GetByLabel(T("form.date.year"), new() { Exact = true }).FillAsync(parts[0]);
    }

    /// <summary>Chooses, under the legend, the answer with this value by clicking its words.</summary>
    public async Task Choose(string labelKey, string value)
    {
        var radio = Group(labelKey).Locator($"input[type=radio][value='{value}']");
        await Page.Locator($"label[for='{await radio.GetAttributeAsync("id")}']").ClickAsync();
        Assert.True(await radio.IsCheckedAsync());
    }

    /// <summary>Opens what is folded under words that begin so, where there is such a thing.</summary>
    public async Task Unfold(string words)
    {
        var fold = Main.Locator("details:not([open]) > summary").Filter(new() { HasText = words });
        if (await fold.CountAsync() > 0)
            await fold.First.ClickAsync();
    }

    public Task Tick(string labelKey) => Main.Locator("label").Filter(new() { HasText = T(labelKey) }).ClickAsync();

    public Task Attach(string labelKey, FilePayload file) => Main.GetByLabel(T(labelKey), new() { Exact = true }).SetInputFilesAsync(file);

    public Task<bool> Asks(string labelKey) => Main.GetByLabel(T(labelKey), new() { Exact = true }).First.IsVisibleAsync();

    public Task Sees(string text) => Expect(Main.GetByText(text));

    /// <summary>The document shown on the page of a document.</summary>
    public IFrameLocator Paper() => Page.FrameLocator("iframe.jd-paper__sheet");

    /// <summary>Opens a document by its name, sees the words in it and goes back.</summary>
    public async Task Reads(string kind, string words)
    {
        await Main.GetByRole(AriaRole.Link, new() { Name = T($"document-kind.{kind}"), Exact = true }).First.ClickAsync();
        await Page.GetByText(words).First.WaitForAsync();
        await Watch.LookAtPaper(this, kind);
        await Page.GoBackAsync();
    }

    public async Task<string> Heading() => (await Page.Locator("main h1").First.InnerTextAsync()).Trim();

    /// <summary>Saves the file behind the link and gives its bytes.</summary>
    public async Task<byte[]> Download(string linkKey)
    {
        var download = await Page.RunAndWaitForDownloadAsync(() => Main.GetByRole(AriaRole.Link, new() { Name = T(linkKey), Exact = true }).ClickAsync(), new() { Timeout = 30_000 });
        Assert.EndsWith(".pdf", download.SuggestedFilename, StringComparison.Ordinal);
        return await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
    }

    /// <summary>Clicks the name of the language unless the page is in it already.</summary>
    public async Task Speak(Language language)
    {
        if (await Page.GetAttributeAsync("html", "lang") == language.Code())
            return;
        await Turn(() => Page.Locator($"nav a[hreflang='{language.Code()}']").ClickAsync());
        Assert.Equal(language.Code(), await Page.GetAttributeAsync("html", "lang"));
    }

    /// <summary>
    /// Clicks. Where a page has just been scrolled, the browser may still take the place for that of a frame which was there before, and the
    /// frame swallows the click; nobody presses so fast, so it is done again.
    /// </summary>
    public async Task Hit(ILocator locator)
    {
        if (await Page.Locator("iframe").CountAsync() == 0)
        {
            await locator.ClickAsync();
            return;
        }

        await Page.EvaluateAsync("() => { window.jardemHere = true; window.jardemHit = false; window.addEventListener('click', () => { window.jardemHit = true }, { capture: true, once: true }) }");
        for (var tries = 0; tries < 5; tries++)
        {
            await locator.ClickAsync();
            if (await Holds("!window.jardemHere || window.jardemHit"))
                return;
        }

        Assert.Fail($"A frame of {Page.Url} swallows every click on {locator}.");
    }

    /// <summary>Does what leads to another page and waits until that one has loaded.</summary>
    private async Task Turn(Func<Task> act)
    {
        await Page.EvaluateAsync("() => { window.jardemLeft = true }");
        await act();
        var until = DateTime.UtcNow.AddSeconds(30);
        while (!await Loaded())
        {
            if (DateTime.UtcNow >= until)
                Assert.Fail($"No other page came after {Page.Url} by {DateTime.UtcNow:T}; asked last: {_asked}. {string.Join(' ', _complaints)} {string.Join(' ', await Page.Locator("main [role=alert], main [role=status]").AllInnerTextsAsync())}");
            await Task.Delay(25, TestContext.Current.CancellationToken);
        }
    }

    private Task<bool> Loaded() => Holds("!window.jardemLeft && document.readyState === 'complete'", meanwhile: false);

    /// <summary>Whether it holds of the page; <paramref name="meanwhile"/> is said while one page goes and another comes.</summary>
    private async Task<bool> Holds(string condition, bool meanwhile = true)
    {
        try
        {
            return await Page.EvaluateAsync<bool>($"() => {condition}");
        }
        catch (PlaywrightException error) when (error.Message.Contains("context was destroyed", StringComparison.Ordinal))
        {
            return meanwhile;
        }
    }

    /// <summary>Looks the page over that has just opened.</summary>
    private async Task Arrived()
    {
        await Watch.Look(this);
        Assert.True(_complaints.IsEmpty, string.Join('\n', _complaints));
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    /// <summary>The button whose words begin so; what it is about may follow for those who hear the page.</summary>
    private ILocator Button(string key) => Main.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^" + Regex.Escape(T(key)) + "\\s*(:|$)") });

    private static Task Expect(ILocator locator) => locator.First.WaitForAsync(new() { State = WaitForSelectorState.Visible, Timeout = 10_000 });

    private ILocator Group(string labelKey) => Main.GetByRole(AriaRole.Group, new() { Name = T(labelKey), Exact = true });
}
