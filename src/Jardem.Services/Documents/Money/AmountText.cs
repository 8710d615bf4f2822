using System.Globalization;
using System.Text;
using Jardem.Law;

namespace Jardem.Services.Documents.Money;

/// <summary>An amount of money in figures, "151 375,00 теңге", and in words.</summary>
public static class AmountText
{
    private const int TiynInTenge = 100;

    // A no-break space keeps the groups of a number on one line.
    private const char Group = '\u00a0';

    /// <param name="tiyn">Not negative.</param>
    public static Text Figures(long tiyn)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(tiyn);
        var tenge = Grouped(tiyn / TiynInTenge);
        var rest = (tiyn % TiynInTenge).ToString("00", CultureInfo.InvariantCulture);
        return new Text($"{tenge},{rest}{Group}теңге", $"{tenge},{rest}{Group}тенге", $"{tenge}.{rest}{Group}tenge");
    }

    /// <summary>"жүз елу бір мың үш жүз жетпіс бес теңге 00 тиын", "сто пятьдесят одна тысяча триста семьдесят пять тенге 00 тиын".</summary>
    /// <param name="tiyn">Not negative, below a million of millions of tenge.</param>
    public static Text Words(long tiyn)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(tiyn);
        var rest = (tiyn % TiynInTenge).ToString("00", CultureInfo.InvariantCulture);
        return new Text($"{KazakhNumber.Of(tiyn / TiynInTenge)} теңге {rest} тиын", $"{RussianNumber.Of(tiyn / TiynInTenge)} тенге {rest} тиын");
    }

    private static string Grouped(long number)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        var grouped = new StringBuilder();
        for (var i = 0; i < digits.Length; i++)
        {
            if (i > 0 && (digits.Length - i) % 3 == 0)
                grouped.Append(Group);
            grouped.Append(digits[i]);
        }

        return grouped.ToString();
    }
}
