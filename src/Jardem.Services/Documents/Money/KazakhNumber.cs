namespace Jardem.Services.Documents.Money;

/// <summary>A whole number in Kazakh words.</summary>
internal static class KazakhNumber
{
    private static readonly string[] Units = ["", "бір", "екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз"];
    private static readonly string[] Tens = ["", "он", "жиырма", "отыз", "қырық", "елу", "алпыс", "жетпіс", "сексен", "тоқсан"];
    private static readonly (long Size, string Name)[] Scales = [(1_000_000_000, "миллиард"), (1_000_000, "миллион"), (1_000, "мың")];

    /// <param name="number">From 0 to 999 999 999 999.</param>
    public static string Of(long number)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 999_999_999_999);
        if (number == 0)
            return "нөл";
        var words = new List<string>();
        foreach (var (size, name) in Scales)
        {
            if (number / size is var count and > 0)
                words.AddRange([.. Below(count), name]);
            number %= size;
        }

        words.AddRange(Below(number));
        return string.Join(' ', words);
    }

    private static IEnumerable<string> Below(long thousand)
    {
        var (hundreds, tens, units) = (thousand / 100, thousand / 10 % 10, thousand % 10);
        if (hundreds > 1)
            yield return Units[hundreds];
        if (hundreds > 0)
            yield return "жүз";
        if (tens > 0)
            yield return Tens[tens];
        if (units > 0)
            yield return Units[units];
    }
}
