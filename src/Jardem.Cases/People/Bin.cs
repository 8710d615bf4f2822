namespace Jardem.Cases.People;

/// <summary>The business identification number (БСН, БИН): twelve digits, the last of which is a check digit.</summary>
public static class Bin
{
    /// <summary>Whether the text can be a BIN: its length, its digits, its check digit.</summary>
    public static bool IsOne(string? text) => text is { Length: 12 } && text.All(char.IsAsciiDigit) && CheckDigit.Holds(text);
}
