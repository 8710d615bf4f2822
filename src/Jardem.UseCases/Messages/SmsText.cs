using System.Text;

namespace Jardem.UseCases.Messages;

/// <summary>The alphabet in which a short message goes over the air.</summary>
public enum SmsAlphabet
{
    /// <summary>GSM 03.38 with its extension table: 160 septets alone, 153 in each part of several.</summary>
    Gsm,

    /// <summary>UCS-2: 70 units of 16 bits alone, 67 in each part of several. Kazakh and Russian need it.</summary>
    Ucs2,
}

/// <summary>A text as short messages carry it: its alphabet and the parts into which it falls.</summary>
public sealed class SmsText
{
    private const string Basic =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /// <summary>Each of these takes two septets, an escape and itself.</summary>
    private const string Extension = "\f^{}\\[~]|€";

    private SmsText(string text, SmsAlphabet alphabet, IReadOnlyList<string> parts)
    {
        Text = text;
        Alphabet = alphabet;
        Parts = parts;
    }

    public string Text { get; }

    public SmsAlphabet Alphabet { get; }

    /// <summary>What each part carries; no letter is cut between two.</summary>
    public IReadOnlyList<string> Parts { get; }

    /// <summary>Lays out a text: in the GSM alphabet when every character has a place there, else in UCS-2. Half a surrogate pair becomes U+FFFD.</summary>
    public static SmsText Of(string text)
    {
        var whole = string.Concat(text.EnumerateRunes());
        var alphabet = whole.All(c => Basic.Contains(c, StringComparison.Ordinal) || Extension.Contains(c, StringComparison.Ordinal)) ? SmsAlphabet.Gsm : SmsAlphabet.Ucs2;
        var (alone, each) = alphabet == SmsAlphabet.Gsm ? (160, 153) : (70, 67);
        return new SmsText(whole, alphabet, whole.EnumerateRunes().Sum(r => Units(r, alphabet)) <= alone ? [whole] : Split(whole, alphabet, each));
    }

    private static List<string> Split(string text, SmsAlphabet alphabet, int room)
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        var taken = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var units = Units(rune, alphabet);
            if (taken + units > room)
            {
                parts.Add(part.ToString());
                part.Clear();
                taken = 0;
            }

            part.Append(rune.ToString());
            taken += units;
        }

        parts.Add(part.ToString());
        return parts;
    }

    private static int Units(Rune rune, SmsAlphabet alphabet) =>
        alphabet == SmsAlphabet.Ucs2 ? rune.Utf16SequenceLength : Extension.Contains((char)rune.Value, StringComparison.Ordinal) ? 2 : 1;
}
