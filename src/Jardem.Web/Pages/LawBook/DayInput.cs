using NodaTime;
using NodaTime.Text;

namespace Jardem.Web.Pages.LawBook;

/// <summary>Days and times as people type them: 12.07.2026 or 2026-07-12, 18:30.</summary>
public static class DayInput
{
    private static readonly LocalDatePattern[] Patterns = [LocalDatePattern.Iso, LocalDatePattern.CreateWithInvariantCulture("d.M.uuuu")];
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("H:mm");

    /// <summary>The day, or null where the text is not one or lies outside the years that a case can have.</summary>
    public static LocalDate? Read(string typed)
    {
        foreach (var pattern in Patterns)
        {
            if (pattern.Parse(typed.Trim()).TryGetValue(default, out var day) && day.Year is >= 1900 and <= 2200)
                return day;
        }

        return null;
    }

    public static LocalTime? ReadTime(string typed) =>
        Clock.Parse(typed.Trim().Replace('.', ':')).TryGetValue(default, out var time) ? time : null;
}
