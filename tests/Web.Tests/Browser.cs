using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Jardem.Law;
using Jardem.Web.Hosting;
using Xunit;

namespace Jardem.Tests;

/// <summary>
/// Reads pages over real HTTP as a person does: finds controls by their labels, presses buttons by their words. Words are given by the
/// keys of their texts, so that better wording breaks no test. Runs no script.
/// </summary>
public sealed class Browser(HouseFixture house, Language language) : IDisposable
{
    private static readonly HtmlParser Parser = new();
    private readonly Dictionary<IElement, (string Name, string Type, byte[] Bytes)> _files = [];

    private readonly HttpClient _client = new(Cookies(house, language)) { BaseAddress = house.Address };

    public IHtmlDocument Page { get; private set; } = Parser.ParseDocument("");

    public int Status { get; private set; }

    /// <summary>Path and query of the page shown.</summary>
    public string Path { get; private set; } = "/";

    public string Text => Page.Body?.TextContent ?? "";

    public string Heading => Page.QuerySelector("main h1")?.TextContent.Trim() ?? "";

    /// <summary>Lines of the summary of errors.</summary>
    public IReadOnlyList<string> Faults => [.. Page.QuerySelectorAll(".govuk-error-summary__list li").Select(e => e.TextContent.Trim())];

    public string T(string key) => house.T(key, language);

    public async Task Open(string path) => await Read(await _client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken));

    public async Task<HttpResponseMessage> Raw(string path) => await _client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    /// <summary>Follows the link whose address begins so.</summary>
    public Task Follow(string href) => Open(Page.QuerySelector($"main a[href^='{href}']")?.GetAttribute("href") ?? throw Missing($"link to {href}"));

    public void Fill(string labelKey, string value) => Control<IHtmlInputElement>(labelKey).Value = value;

    /// <summary>Writes into the first text area with this label.</summary>
    public void Write(string labelKey, string value) => Control<IHtmlTextAreaElement>(labelKey).Value = value;

    /// <summary>Picks the option of a list whose words begin so.</summary>
    public void Pick(string labelKey, string words)
    {
        var list = Control<IHtmlSelectElement>(labelKey);
        list.Value = list.Options.First(o => o.Text.StartsWith(words, StringComparison.Ordinal)).Value;
    }

    /// <summary>Types a date written 2026-11-20 into the three boxes under the legend; an empty text empties them.</summary>
    public void FillDate(string labelKey, string iso)
    {
        var boxes = Group(labelKey).QuerySelectorAll<IHtmlInputElement>("input").ToList();
        var parts = iso.Length == 0 ? ["", "", ""] : iso.Split('-');
        (boxes[0].Value, boxes[1].Value, boxes[2].Value) = (parts[2], parts[1], parts[0]);
    }

    /// <summary>Chooses, under the legend, the option with this value.</summary>
    public void Choose(string labelKey, string value)
    {
        var radios = Group(labelKey).QuerySelectorAll<IHtmlInputElement>("input[type=radio]").ToList();
        Assert.Contains(radios, r => r.Value == value);
        foreach (var radio in radios)
            radio.IsChecked = radio.Value == value;
    }

    public void Tick(string labelKey) => Control<IHtmlInputElement>(labelKey).IsChecked = true;

    public void Attach(string labelKey, string fileName, string type, byte[] bytes) => _files[Control<IHtmlInputElement>(labelKey)] = (fileName, type, bytes);

    /// <summary>What stands in the control now.</summary>
    public string Shown(string labelKey) => Control<IHtmlInputElement>(labelKey).Value;

    public bool Asks(string labelKey) => Labels(labelKey).Any();

    public async Task Press(string buttonKey) => await Read(await _client.SendAsync(Request(buttonKey), TestContext.Current.CancellationToken));

    /// <summary>The request that the button would send, to be sent by hand.</summary>
    public HttpRequestMessage Request(string buttonKey)
    {
        var button = Page.QuerySelectorAll<IHtmlButtonElement>("button").FirstOrDefault(b => b.TextContent.Trim().StartsWith(T(buttonKey), StringComparison.Ordinal)) ?? throw Missing($"button '{T(buttonKey)}'");
        var form = button.Form ?? throw Missing("form of the button");
        var address = new Uri(form.GetAttribute("action") is { Length: > 0 } action ? action : Path, UriKind.Relative);
        var fields = form.QuerySelectorAll<IHtmlInputElement>("input").Where(Sent).Select(i => KeyValuePair.Create(i.Name!, i.Value)).ToList();
        fields.AddRange(form.QuerySelectorAll<IHtmlTextAreaElement>("textarea").Select(a => KeyValuePair.Create(a.Name!, a.Value)));
        fields.AddRange(form.QuerySelectorAll<IHtmlSelectElement>("select").Select(s => KeyValuePair.Create(s.Name!, s.Value ?? "")));
        if (button.Name is { Length: > 0 } name)
            fields.Add(KeyValuePair.Create(name, button.Value));
        if (form.GetAttribute("method") == "get")
            return new HttpRequestMessage(HttpMethod.Get, address + "?" + string.Join('&', fields.Select(f => $"{f.Key}={Uri.EscapeDataString(f.Value)}")));
        return new HttpRequestMessage(HttpMethod.Post, address) { Content = form.GetAttribute("enctype") == "multipart/form-data" ? Multipart(form, fields) : new FormUrlEncodedContent(fields) };
    }

    public async Task<HttpResponseMessage> Send(HttpRequestMessage request) => await _client.SendAsync(request, TestContext.Current.CancellationToken);

    public void Dispose() => _client.Dispose();

    private static SocketsHttpHandler Cookies(HouseFixture house, Language language)
    {
        var jar = new CookieContainer();
        jar.Add(house.Address, new Cookie(ReaderLanguage.Cookie, language.Code()));
        return new SocketsHttpHandler { CookieContainer = jar };
    }

    private static bool Sent(IHtmlInputElement input) => !string.IsNullOrEmpty(input.Name) && input.Type switch
    {
        "radio" or "checkbox" => input.IsChecked,
        "file" => false,
        _ => true,
    };

    private MultipartFormDataContent Multipart(IHtmlFormElement form, List<KeyValuePair<string, string>> fields)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            content.Add(new StringContent(value), name);
        foreach (var input in form.QuerySelectorAll<IHtmlInputElement>("input[type=file]"))
        {
            var (fileName, type, bytes) = _files.GetValueOrDefault(input, ("", "application/octet-stream", []));
            var part = new ByteArrayContent(bytes);
            part.Headers.ContentType = new(type);
            if (fileName.Length > 0)
                content.Add(part, input.Name!, fileName);
        }

        return content;
    }

    private IEnumerable<IElement> Labels(string labelKey) =>
        Page.QuerySelectorAll("main label, main legend").Where(l => l.TextContent.Trim() == T(labelKey));

    private TElement Control<TElement>(string labelKey)
        where TElement : class, IElement
    {
        var label = Labels(labelKey).OfType<IHtmlLabelElement>().FirstOrDefault() ?? throw Missing($"label '{T(labelKey)}'");
        return Page.GetElementById(label.HtmlFor!) as TElement ?? throw Missing($"control of '{T(labelKey)}'");
    }

    private IElement Group(string labelKey) => Labels(labelKey).FirstOrDefault(l => l is IHtmlLegendElement)?.ParentElement ?? throw Missing($"legend '{T(labelKey)}'");

    private async Task Read(HttpResponseMessage response)
    {
        using (response)
        {
            Status = (int)response.StatusCode;
            Path = response.RequestMessage!.RequestUri!.PathAndQuery;
            Page = Parser.ParseDocument(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            _files.Clear();
        }
    }

    private InvalidOperationException Missing(string what) => new($"{Path} ({Status}) has no {what}. It says: {string.Join(' ', (Page.QuerySelector("main")?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}");
}
