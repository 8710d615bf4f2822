using Jardem.Law.Calendar;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;
using NodaTime;

namespace Jardem.Law.Clock;

/// <summary>Derives deadlines from limits, moments, office hours and the calendar of one snapshot. Reads no clock: the moment comes in.</summary>
public sealed class DeadlineClock(LawSnapshot snapshot)
{
    private static readonly Basis CountFromNextDay = new Basis.HouseRule("R-12");

    /// <summary>R-10: what falls after hours or on a day off is taken as the next working day.</summary>
    internal static Basis NextWorkingDay { get; } = new Basis.HouseRule("R-10");

    /// <summary>
    /// The legal day of filing: the day itself when it falls in office hours, else the next working day. A Saturday at an open
    /// duty unit is a day of filing. Before opening on a day when the office opens, that day counts. The minute of closing still
    /// counts, since a receipt shows the time to the minute.
    /// </summary>
    public Filing FilingDay(Instant at, OfficeHours office)
    {
        var local = at.InZone(office.Zone).LocalDateTime;
        var time = new LocalTime(local.Hour, local.Minute);
        var steps = new List<DerivationStep> { new(DerivationKind.Trigger, local.Date, time, Key: DerivationStep.Filed) };
        var day = local.Date;
        if (office.On(day, snapshot.Calendar) is not { } hours)
            day = Move(DerivationKind.OfficeClosed);
        else if (time > hours.Closes)
            day = Move(DerivationKind.AfterHours);
        return new Filing(at, local, day, steps);

        LocalDate Move(DerivationKind why)
        {
            var next = snapshot.Calendar.NextWorking(local.Date);
            steps.Add(new DerivationStep(why, next, Basis: NextWorkingDay));
            return next;
        }
    }

    /// <summary>The deadline of a limit that starts with a filing.</summary>
    /// <param name="governedOn">The day whose law the limit was read from, where it is not the filing's own .</param>
    public Deadline Derive(TimeLimit limit, Filing filing, IReadOnlyList<Pause>? pauses = null, IReadOnlyList<Extension>? extensions = null, LocalDate? governedOn = null)
    {
        if (limit.Unit == LimitUnit.Minutes)
            return InMinutes(limit, filing, governedOn ?? filing.Day);
        return Count(limit, filing.Day, filing.Steps, pauses, extensions, governedOn);
    }

    /// <summary>The deadline of a limit that starts with an event known by its day: a registration, an arrival, a receipt.</summary>
    /// <param name="governedOn">The day whose law the limit was read from, where it is not the event's own: a case filed under the earlier standard keeps it .</param>
    public Deadline Derive(TimeLimit limit, LocalDate on, IReadOnlyList<Pause>? pauses = null, IReadOnlyList<Extension>? extensions = null, LocalDate? governedOn = null) =>
        Count(limit, on, [new DerivationStep(DerivationKind.Trigger, on, Key: LimitWords.Of(limit.Starts))], pauses, extensions, governedOn);

    /// <summary>
    /// The last day on which something may happen that must come a number of working days before another day, as a notice before a
    /// decision. The later day itself is not counted.
    /// </summary>
    /// <param name="governedOn">The day whose law the limit was read from.</param>
    /// <exception cref="ArgumentException">The limit is not one of working days.</exception>
    public Deadline LastDayBefore(TimeLimit limit, LocalDate later, LocalDate governedOn)
    {
        if (limit.Unit != LimitUnit.WorkingDays)
            throw new ArgumentException($"The limit {limit.Name} runs in {limit.Unit}; only working days are counted back.");
        return new DeadlineCount(snapshot.Calendar, limit, later, [], []).RunBack(limit.BasisOn(snapshot.On(governedOn)));
    }

    private Deadline Count(TimeLimit limit, LocalDate start, IReadOnlyList<DerivationStep> trigger, IReadOnlyList<Pause>? pauses, IReadOnlyList<Extension>? extensions, LocalDate? governedOn)
    {
        var basis = limit.BasisOn(snapshot.On(governedOn ?? start));
        var count = new DeadlineCount(snapshot.Calendar, limit, start, pauses ?? [], extensions ?? []);
        return count.Run(trigger, basis, limit.ExcludesStartDay ? basis : CountFromNextDay);
    }

    private Deadline InMinutes(TimeLimit limit, Filing filing, LocalDate governedOn)
    {
        var due = filing.LocalAt.PlusMinutes(limit.Amount);
        return new Deadline
        {
            Limit = limit.Name,
            StartDay = filing.LocalAt.Date,
            Due = due.Date,
            DueAt = due,
            Basis = limit.BasisOn(snapshot.On(governedOn)),
            Derivation = [filing.Steps[0], new DerivationStep(DerivationKind.Due, due.Date, due.TimeOfDay)],
        };
    }
}
