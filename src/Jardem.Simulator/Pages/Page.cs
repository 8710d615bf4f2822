using System.Net;
using System.Text;

namespace Jardem.Simulator.Pages;

/// <summary>A plain page of the simulator.</summary>
internal static class Page
{
    private const string Style = "body{font:16px/1.5 sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem;color:#111}table{border-collapse:collapse}td,th{padding:.2rem .8rem;border-bottom:1px solid #ccc;text-align:left;vertical-align:top}.note{border-left:4px solid #b00;padding-left:1rem}button,input,textarea{font:inherit}";

    public static IResult Of(string title, string body) => Results.Content(
        $"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{Safe(title)}</title><style>{Style}</style></head><body><h1>{Safe(title)}</h1>{body}<p><a href=\"/\">Jardem.Simulator</a></p></body></html>",
        "text/html; charset=utf-8",
        Encoding.UTF8);

    public static string Safe(string? text) => WebUtility.HtmlEncode(text ?? "");
}
