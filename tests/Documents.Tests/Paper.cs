using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Jardem.Documents;
using Jardem.Services.Documents;

namespace Jardem.Tests;

/// <summary>What a reader of the printed HTML reads, block by block, one line each.</summary>
internal static class Paper
{
    public static DocumentSettings Settings { get; } = new(new Uri("https://jardem.example/"));

    public static byte[] Html(DocumentContent content) => new DocumentRenderer(Settings).Html(content);

    public static IDocument Parse(byte[] html) => new HtmlParser().ParseDocument(new MemoryStream(html));

    /// <summary>The text of both languages as approved files keep it.</summary>
    public static string Text(DocumentContent content)
    {
        var document = Parse(Html(content));
        return string.Concat(document.QuerySelectorAll("section").Select(s => $"=== {s.GetAttribute("lang")}\n{Lines(s)}\n"));
    }

    /// <summary>The text of the first section in this language.</summary>
    public static string Text(DocumentContent content, string language) => Lines(Parse(Html(content)).QuerySelector($"section[lang={language}]")!);

    private static string Lines(IElement section) => string.Join('\n', section.QuerySelectorAll("h1, h2, p, li, dt, dd").Select(Line));

    private static string Line(IElement element)
    {
        var text = string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return element.LocalName switch
        {
            "h1" => "# " + text,
            "h2" => "## " + text,
            "li" => "- " + text,
            "dd" => "  " + text,
            _ when element.QuerySelector(".sign, .blank") is not null => (text + " ______").Trim(),
            _ => text,
        };
    }
}
