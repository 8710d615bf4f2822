using Jardem.Law.Norms;

namespace Jardem.Law.Clock;

/// <summary>The units in which the law counts time.</summary>
public enum LimitUnit
{
    WorkingDays,
    CalendarDays,
    Months,
    Years,
    Minutes,
}

/// <summary>The event from which a limit runs.</summary>
public enum LimitStart
{
    Filing,
    Arrival,
    Registration,
    Receipt,
}

/// <summary>A limit of time with the provision that sets it.</summary>
/// <param name="Name">Its key in the standard, as in "decision".</param>
/// <param name="ExcludesStartDay">Whether the provision itself says that the starting day is not counted.</param>
public sealed record TimeLimit(string Name, int Amount, LimitUnit Unit, LimitStart Starts, bool ExcludesStartDay, NormRef Norm);
