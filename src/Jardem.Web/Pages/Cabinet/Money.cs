using System.Globalization;

namespace Jardem.Web.Pages.Cabinet;

/// <summary>Sums of money as a page shows them; the same figures in every language.</summary>
public static class Money
{
    /// <param name="tiyn">Tiyn, never negative.</param>
    public static string Written(long tiyn)
    {
        var tenge = (tiyn / 100).ToString("N0", new NumberFormatInfo { NumberGroupSeparator = "\u00A0" });
        return tiyn % 100 == 0 ? $"{tenge}\u00A0₸" : $"{tenge},{(tiyn % 100).ToString("00", CultureInfo.InvariantCulture)}\u00A0₸";
    }
}
