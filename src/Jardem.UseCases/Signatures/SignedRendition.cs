using System.Net;
using System.Text;
using Jardem.Cases.Cases.Events;
using Jardem.Law;
using Jardem.Law.Texts;
using NodaTime;

namespace Jardem.UseCases.Signatures;

/// <summary>The HTML that is printed of a signed document: its original, and under each language the line that the original is signed.</summary>
public static class SignedRendition
{
    private const string End = "</footer>";

    /// <param name="original">The archival original; it stays as it is, what is made here is never kept in its place.</param>
    public static byte[] Of(ReadOnlyMemory<byte> original, DocumentSignature signature, TextCatalog texts, DateTimeZone zone)
    {
        var local = signature.At.InZone(zone).LocalDateTime;
        var made = new StringBuilder();
        var parts = Encoding.UTF8.GetString(original.Span).Split(End);
        for (var i = 0; i < parts.Length; i++)
        {
            made.Append(parts[i]);
            if (i == parts.Length - 1)
                break;
            // Kazakh and Russian take turns in every copy.
            var language = i % 2 == 0 ? Language.Kk : Language.Ru;
            var line = texts.Get(
                "document.signed-line", language,
                ("who", $"{signature.By.Position.In(language)}, {signature.By.Name}"), ("when", $"{DateText.Long(local.Date, language)}, {DateText.Time(local.TimeOfDay)}"));
            made.Append(End).Append("<p class=\"note\">").Append(WebUtility.HtmlEncode(line)).Append("</p>");
        }

        return Encoding.UTF8.GetBytes(made.ToString());
    }
}
