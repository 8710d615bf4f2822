namespace Jardem.Law.Calendar;

/// <summary>Why a day is worked or not in the five-day week.</summary>
public enum DayKind
{
    Working,

    /// <summary>A Saturday or Sunday made working by a moved day off.</summary>
    WorkingByMove,
    Weekend,
    Holiday,

    /// <summary>Off because a holiday fell on a day off.</summary>
    OffAfterHoliday,

    /// <summary>Off by a moved day off.</summary>
    OffByMove,
}

/// <summary>A day of the calendar. <paramref name="Key"/> names the holiday; <paramref name="Confirmed"/> is false where its source is not.</summary>
public sealed record CalendarDay(DayKind Kind, string? Key = null, bool Confirmed = true)
{
    public bool IsWorking => Kind is DayKind.Working or DayKind.WorkingByMove;
}
