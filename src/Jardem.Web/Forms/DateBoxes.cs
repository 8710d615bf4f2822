namespace Jardem.Web.Forms;

/// <summary>A date typed into three boxes. Joined as year-month-day, so that even a day that does not exist can be shown again as typed.</summary>
public sealed record DateBoxes(string Day, string Month, string Year)
{
    public static DateBoxes Of(string? joined)
    {
        var parts = (joined ?? "").Split('-');
        return parts.Length == 3 ? new DateBoxes(Bare(parts[2]), Bare(parts[1]), parts[0]) : new DateBoxes("", "", joined ?? "");
    }

    /// <summary>Null when nothing was typed.</summary>
    public string? Join()
    {
        var (day, month, year) = (Clean(Day), Clean(Month), Clean(Year));
        return day.Length + month.Length + year.Length == 0 ? null : $"{year}-{month.PadLeft(2, '0')}-{day.PadLeft(2, '0')}";
    }

    private static string Clean(string text) => text.Trim().Replace('-', ' ');

    private static string Bare(string part) => part.TrimStart('0') is { Length: > 0 } bare ? bare : "";
}
