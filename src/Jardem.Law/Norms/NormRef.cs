using System.Diagnostics.CodeAnalysis;

namespace Jardem.Law.Norms;

/// <summary>
/// A reference to one provision: the act's slug and the path of the provision in it, written "order-78-2022/app2.r3.sub1".
/// </summary>
public sealed record NormRef(string Act, string Path)
{
    /// <summary>Reads a reference written "act/path".</summary>
    /// <exception cref="FormatException">The text is not a reference.</exception>
    public static NormRef Parse(string text) =>
        TryParse(text, out var norm) ? norm : throw new FormatException($"'{text}' is not a provision: write act/path, as in order-78-2022/p5.");

    public static bool TryParse(string? text, [NotNullWhen(true)] out NormRef? norm)
    {
        norm = null;
        var parts = text?.Split('/') ?? [];
        if (parts.Length != 2 || !IsAct(parts[0]) || !NormPath.IsValid(parts[1]))
            return false;
        norm = new NormRef(parts[0], parts[1]);
        return true;
    }

    public override string ToString() => $"{Act}/{Path}";

    private static bool IsAct(string act) => act.Length > 0 && act.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
