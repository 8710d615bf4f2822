using System.Globalization;
using Jardem.Law;
using NodaTime;

namespace Jardem.Web.Pages.Oversight;

/// <summary>Numbers and months as the reader's language writes them, by our own tables.</summary>
public static class FigureText
{
    private static readonly string[] Kk = ["қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан"];
    private static readonly string[] Ru = ["январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"];
    private static readonly string[] En = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly NumberFormatInfo Comma = new() { NumberGroupSeparator = "\u00a0", NumberDecimalSeparator = "," };
    private static readonly NumberFormatInfo Point = new() { NumberGroupSeparator = ",", NumberDecimalSeparator = "." };

    /// <summary>"1 234,5" in Kazakh and Russian, "1,234.5" in English; a dash for nothing.</summary>
    public static string Number(decimal? number, int digits, Language language) => number is not { } some
        ? "–"
        : some.ToString($"N{digits.ToString(CultureInfo.InvariantCulture)}", language == Language.En ? Point : Comma);

    /// <summary>"2026 жылғы шілде", "июль 2026 года", "July 2026".</summary>
    public static string Month(LocalDate month, Language language)
    {
        var year = month.Year.ToString(CultureInfo.InvariantCulture);
        return language switch
        {
            Language.Kk => $"{year} жылғы {Kk[month.Month - 1]}",
            Language.Ru => $"{Ru[month.Month - 1]} {year} года",
            _ => $"{En[month.Month - 1]} {year}",
        };
    }
}
