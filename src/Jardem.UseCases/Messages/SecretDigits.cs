using System.Text.RegularExpressions;

namespace Jardem.UseCases.Messages;

/// <summary>Takes the digits of codes out of a text that is to be kept.</summary>
public static partial class SecretDigits
{
    public static string Blanked(string text) => Code().Replace(text, "******");

    /// <summary>The codes that a text holds: runs of six digits, neither longer nor shorter.</summary>
    internal static IReadOnlyList<string> In(string text) => [.. Code().Matches(text).Select(m => m.Value)];

    [GeneratedRegex("(?<![0-9])[0-9]{6}(?![0-9])")]
    private static partial Regex Code();
}
