namespace Jardem.Services.Documents.Money;

/// <summary>A whole number in Russian words, in the nominative: thousands are feminine, what is counted at the end is masculine.</summary>
internal static class RussianNumber
{
    private static readonly string[] Units = ["", "один", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять", "десять", "одиннадцать", "двенадцать", "тринадцать", "четырнадцать", "пятнадцать", "шестнадцать", "семнадцать", "восемнадцать", "девятнадцать"];
    private static readonly string[] Tens = ["", "", "двадцать", "тридцать", "сорок", "пятьдесят", "шестьдесят", "семьдесят", "восемьдесят", "девяносто"];
    private static readonly string[] Hundreds = ["", "сто", "двести", "триста", "четыреста", "пятьсот", "шестьсот", "семьсот", "восемьсот", "девятьсот"];
    private static readonly (long Size, string One, string Few, string Many)[] Scales =
    [
        (1_000_000_000, "миллиард", "миллиарда", "миллиардов"), (1_000_000, "миллион", "миллиона", "миллионов"), (1_000, "тысяча", "тысячи", "тысяч"),
    ];

    /// <param name="number">From 0 to 999 999 999 999.</param>
    public static string Of(long number)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 999_999_999_999);
        if (number == 0)
            return "ноль";
        var words = new List<string>();
        foreach (var (size, one, few, many) in Scales)
        {
            if (number / size is var count and > 0)
                words.AddRange([.. Below(count, feminine: size == 1_000), Counted(count, one, few, many)]);
            number %= size;
        }

        words.AddRange(Below(number, feminine: false));
        return string.Join(' ', words);
    }

    private static IEnumerable<string> Below(long thousand, bool feminine)
    {
        var (hundreds, rest) = (thousand / 100, thousand % 100);
        if (hundreds > 0)
            yield return Hundreds[hundreds];
        if (rest >= 20)
            yield return Tens[rest / 10];
        var unit = rest >= 20 ? rest % 10 : rest;
        if (unit > 0)
            yield return (unit, feminine) switch { (1, true) => "одна", (2, true) => "две", _ => Units[unit] };
    }

    private static string Counted(long count, string one, string few, string many) => (count % 100, count % 10) switch
    {
        ( >= 11 and <= 14, _) => many,
        (_, 1) => one,
        (_, >= 2 and <= 4) => few,
        _ => many,
    };
}
