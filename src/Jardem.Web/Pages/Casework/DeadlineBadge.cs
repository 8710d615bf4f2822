using Jardem.Law;
using Jardem.Law.Calendar;
using Jardem.Law.Clock;
using Jardem.Law.Texts;
using NodaTime;

namespace Jardem.Web.Pages.Casework;

/// <summary>How near a deadline is, in words; days are counted in working days by the calendar.</summary>
/// <param name="Look">Ending of the badge's class: overdue, today, soon, done; empty while in time.</param>
public sealed record DeadlineBadge(string Look, string Words)
{
    /// <summary>A deadline this many working days away is near.</summary>
    public const int Near = 2;

    public string Class => Look.Length == 0 ? "jd-deadline" : $"jd-deadline jd-deadline--{Look}";

    /// <summary>The badge of a decision still to be made.</summary>
    public static DeadlineBadge Open(LocalDate due, LocalDate today, WorkCalendar calendar, TextCatalog texts, Language language)
    {
        if (due == today)
            return new DeadlineBadge("today", texts.Get("deadline.today", language));
        var days = due > today ? WorkingDays(today, due, calendar) : WorkingDays(due, today, calendar);
        var count = CountText.Of(days, LimitUnit.WorkingDays).In(language);
        if (due < today)
            return new DeadlineBadge("overdue", days == 0 ? texts.Get("deadline.overdue", language) : texts.Get("casework.overdue-by", language, ("count", count)));
        return new DeadlineBadge(days <= Near ? "soon" : "", texts.Get("casework.days-left", language, ("count", count)));
    }

    /// <summary>The badge of a decision made.</summary>
    public static DeadlineBadge Decided(LocalDate due, LocalDate decidedOn, TextCatalog texts, Language language) =>
        decidedOn <= due
            ? new DeadlineBadge("done", texts.Get("casework.decided-in-time", language))
            : new DeadlineBadge("overdue", texts.Get("casework.decided-late", language));

    /// <summary>The last day that is still near.</summary>
    public static LocalDate NearUntil(LocalDate today, WorkCalendar calendar)
    {
        var day = today;
        for (var i = 0; i < Near; i++)
            day = calendar.NextWorking(day);
        return day;
    }

    /// <summary>Working days after the first day up to the last, included.</summary>
    private static int WorkingDays(LocalDate first, LocalDate last, WorkCalendar calendar)
    {
        var count = 0;
        for (var day = calendar.NextWorking(first); day <= last; day = calendar.NextWorking(day))
            count++;
        return count;
    }
}
