using Jardem.Law;
using Jardem.Law.Texts;

namespace Jardem.Documents.Html;

/// <summary>The few words that belong to the paper and not to the document.</summary>
internal static class PrintTexts
{
    private static readonly TextCatalog Texts = TextCatalog.Of(typeof(PrintTexts).Assembly);

    public static string Get(string key, Language language) => Texts.Get("document.print." + key, language);

    public static string Copy(int number, int of, Language language) =>
        Texts.Get("document.print.copy", language, ("number", $"{number}"), ("of", $"{of}"));
}
