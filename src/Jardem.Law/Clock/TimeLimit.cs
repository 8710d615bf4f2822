using Jardem.Law.Data;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;

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

    /// <summary>The sending of a notice.</summary>
    Notice,
    Hearing,

    /// <summary>The approval or change of rules.</summary>
    Change,

    /// <summary>The death of the person about whose death something is asked for.</summary>
    Death,
}

/// <summary>A limit of time with the provision that sets it, or the house rule where no provision does.</summary>
/// <param name="Name">Its key in the standard, as in "decision".</param>
/// <param name="ExcludesStartDay">Whether the provision itself says that the starting day is not counted.</param>
public sealed record TimeLimit(string Name, int Amount, LimitUnit Unit, LimitStart Starts, bool ExcludesStartDay, NormRef? Norm, string? HouseRule = null)
{
    /// <summary>What the limit stands on under the law of a day.</summary>
    /// <exception cref="InvalidOperationException">The provision is not in force on that day.</exception>
    public Basis BasisOn(LawOnDay law) => Norm is { } norm ? law.Cite(norm) : new Basis.HouseRule(HouseRule!);

    internal static TimeLimit Of(LimitData data, NormRef? norm, string? houseRule = null) =>
        new(data.Name, data.Amount, LimitWords.Parse<LimitUnit>(data.Unit), LimitWords.Parse<LimitStart>(data.Starts), data.ExcludesStartDay, norm, houseRule);
}
