using Jardem.Law.Norms;
using NodaTime;

namespace Jardem.Law.Clock;

/// <summary>
/// A deadline as an object: what it counts, from which day, the day it falls on, and every step between, so that anyone can be told
/// "why this day". <see cref="Provisional"/> where the count touches a year whose calendar is not held
/// or not confirmed, or a day whose own entry is not confirmed.
/// </summary>
public sealed record Deadline
{
    public required string Limit { get; init; }

    /// <summary>The legal day of the event that starts the limit, after office hours and days off are taken into account.</summary>
    public required LocalDate StartDay { get; init; }

    /// <summary>The last day on which the act is in time.</summary>
    public required LocalDate Due { get; init; }

    /// <summary>The minute, for limits in minutes.</summary>
    public LocalDateTime? DueAt { get; init; }

    public bool Provisional { get; init; }

    public required Basis Basis { get; init; }

    public required IReadOnlyList<DerivationStep> Derivation { get; init; }
}

/// <summary>What a step of the derivation did.</summary>
public enum DerivationKind
{
    /// <summary>The event happened at this local time.</summary>
    Trigger,

    /// <summary>After office hours: taken as the next working day.</summary>
    AfterHours,

    /// <summary>The office was closed that day: taken as the next working day.</summary>
    OfficeClosed,

    /// <summary>The legal day of the event.</summary>
    StartDay,

    /// <summary>The starting day is not counted.</summary>
    StartDayExcluded,

    /// <summary>Counted as day number <see cref="DerivationStep.Count"/> of the limit.</summary>
    Counted,

    SkippedWeekend,

    SkippedHoliday,

    /// <summary>Off because a holiday fell on a day off, or by a moved day off.</summary>
    SkippedMovedDayOff,

    /// <summary>A day between a pause and the resumption.</summary>
    Paused,

    /// <summary>The limit was extended by <see cref="DerivationStep.Count"/> units.</summary>
    Extended,

    /// <summary>The month has no such day; its last day is taken.</summary>
    LastDayOfMonth,

    /// <summary>The end fell on a day off and moves to the next working day.</summary>
    EndMoved,

    /// <summary>The later day from which the limit is counted back.</summary>
    CountedBackFrom,

    /// <summary>Counted back as day number <see cref="DerivationStep.Count"/> of the limit.</summary>
    CountedBack,

    /// <summary>The last day in time.</summary>
    Due,

    /// <summary>The year's calendar is not held or not confirmed; the day will be derived again.</summary>
    Provisional,
}

/// <summary>
/// One step of a derivation. <paramref name="Key"/> names the holiday of a skipped day, the event of a trigger, the unit of an extension,
/// or says that a counted day is worked by a move.
/// </summary>
public sealed record DerivationStep(DerivationKind Kind, LocalDate Day, LocalTime? Time = null, int? Count = null, string? Key = null, Basis? Basis = null)
{
    /// <summary>Key of a trigger that is the filing of an application.</summary>
    public const string Filed = "filing";

    /// <summary>Key of a counted day that is worked because a day off was moved.</summary>
    public const string WorkingByMove = "working-by-move";
}
