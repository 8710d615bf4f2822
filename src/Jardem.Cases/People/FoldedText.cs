using System.Text;

namespace Jardem.Cases.People;

/// <summary>
/// The one folding of names: upper case, Kazakh letters to their Russian neighbours (Ә→А, Қ→К), ё→е, look-alike Latin letters to
/// Cyrillic, everything else but letters and digits to one space. Search and sort keys are made by it, so that engines compare plain bytes.
/// </summary>
public static class FoldedText
{
    private const string From = "ӘҒҚҢӨҰҮҺІЁABCEHKMOPTXYI";
    private const string To = "АГКНОУУХИЕАВСЕНКМОРТХУИ";

    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormC).ToUpperInvariant())
        {
            var at = From.IndexOf(c, StringComparison.Ordinal);
            if (at >= 0)
                folded.Append(To[at]);
            else if (char.IsLetterOrDigit(c))
                folded.Append(c);
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }

        return folded.ToString().TrimEnd();
    }
}
