using System.Text.RegularExpressions;

namespace Jardem.Web.Pages.LawBook;

/// <summary>Where a figure was taken from, as its lawyer wrote it: a first address to go to, and the words around it, which are in English.</summary>
public static partial class SourceWords
{
    public static (Uri? Address, string Note) Of(string source)
    {
        var found = Address().Match(source);
        return found.Success && Uri.TryCreate(found.Value, UriKind.Absolute, out var address)
            ? (address, source.Remove(found.Index, found.Length).Trim(' ', ',', ';'))
            : (null, source.Trim());
    }

    [GeneratedRegex("https?://[^\\s,;]+")]
    private static partial Regex Address();
}
