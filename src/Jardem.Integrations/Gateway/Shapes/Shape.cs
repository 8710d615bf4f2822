using System.Collections.Frozen;
using System.Globalization;
using Jardem.Cases.People;
using NodaTime.Text;

namespace Jardem.Integrations.Gateway.Shapes;

/// <summary>What a value must look like: what is wrong with it, in English and without the value itself, or null where nothing is.</summary>
internal delegate string? Shape(string value);

/// <summary>The shapes of docs/gateway.md.</summary>
internal static class Is
{
    /// <summary>Characters of a text without a shape of its own.</summary>
    private const int LongestText = 500;

    /// <summary>Bytes of a PDF, 1 MB.</summary>
    public const int LargestPdf = 1024 * 1024;

    /// <summary>Records of a feed at once.</summary>
    private const int MostOfFeed = 500;

    public static Shape Iin { get; } = value => Cases.People.Iin.Check(value) == IinFault.None ? null : "is no IIN";

    public static Shape Bin { get; } = value => Cases.People.Bin.IsOne(value) ? null : "is no BIN";

    public static Shape IinOrBin { get; } = value => Iin(value) is null || Bin(value) is null ? null : "is neither IIN nor BIN";

    public static Shape Date { get; } = value => LocalDatePattern.Iso.Parse(value).Success ? null : "is no date";

    public static Shape Month { get; } = value => value.Length == 7 && LocalDatePattern.Iso.Parse(value + "-01").Success ? null : "is no month";

    public static Shape Flag { get; } = value => value is "true" or "false" ? null : "is neither true nor false";

    public static Shape Tiyn { get; } = value => long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? null : "is no amount in tiyn";

    /// <summary>A whole number that is not negative.</summary>
    public static Shape Number { get; } = value => long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? null : "is no number";

    /// <summary>How many records of a feed are asked for at once.</summary>
    public static Shape Take { get; } = value => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var take) && take is >= 1 and <= MostOfFeed ? null : $"is no number from 1 to {MostOfFeed}";

    public static Shape Phone { get; } = value => value.Length == 12 && value.StartsWith("+7", StringComparison.Ordinal) && value.Skip(1).All(char.IsAsciiDigit) ? null : "is no phone number";

    public static Shape Text { get; } = value => value.Length > LongestText ? "is too long" : value.Any(char.IsControl) ? "has control characters" : null;

    /// <summary>An id of ours or of the register's: letters, digits and what joins them.</summary>
    public static Shape Id { get; } = value => value.Length <= 64 && value.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.') ? null : "is no id";

    public static Shape Iban { get; } = value => IsIban(value) ? null : "is no account number";

    public static Shape Pdf { get; } = value =>
    {
        if (value.Length > LargestPdf / 3 * 4 + 4)
            return "is too large";
        var bytes = new byte[value.Length / 4 * 3 + 3];
        if (!Convert.TryFromBase64String(value, bytes, out var length))
            return "is not base64";
        return length > LargestPdf ? "is too large" : bytes.AsSpan(0, length).StartsWith("%PDF-"u8) ? null : "is no PDF";
    };

    public static Shape OneOf(params string[] codes)
    {
        var known = codes.ToFrozenSet(StringComparer.Ordinal);
        return value => known.Contains(value) ? null : "is a code that is not known";
    }

    /// <summary>ISO 13616 for Kazakhstan: KZ, two check digits, three of the bank, thirteen of the account.</summary>
    private static bool IsIban(string value)
    {
        if (value.Length != 20 || !value.StartsWith("KZ", StringComparison.Ordinal) || !value.All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c)))
            return false;
        var rest = 0;
        foreach (var c in value[4..] + value[..4])
            rest = char.IsAsciiDigit(c) ? (rest * 10 + (c - '0')) % 97 : (rest * 100 + (c - 'A' + 10)) % 97;
        return rest == 1;
    }
}
