using System.Globalization;
using Jardem.Law;

namespace Jardem.Web.Pages.LawBook;

/// <summary>Figures of the law as a page shows them.</summary>
public static class FigureWords
{
    private static readonly NumberFormatInfo Comma = new() { NumberGroupSeparator = "\u00A0", NumberDecimalSeparator = "," };
    private static readonly NumberFormatInfo Point = new() { NumberGroupSeparator = "\u00A0", NumberDecimalSeparator = "." };

    /// <summary>"4 325", "36,6"; in English "36.6".</summary>
    public static string Number(decimal value, Language language) => value.ToString("#,0.####", language == Language.En ? Point : Comma);
}
