using Jardem.Law.Calendar;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;
using NodaTime;

namespace Jardem.Law.Clock;

/// <summary>Derives deadlines from limits, moments, office hours and the calendar of one snapshot. Reads no clock: the moment comes in.</summary>
public sealed class DeadlineClock(LawSnapshot snapshot)
{
    private static readonly Basis NextWorkingDay = new Basis.HouseRule("R-10");
    private static readonly Basis CountFromNextDay = new Basis.HouseRule("R-12");

    /// <summary>
    /// The legal day of filing: the day itself when it falls in office hours, else the next working day. A Saturday at an open
    /// duty unit is a day of filing. Before opening on a day when the office opens, that day counts.
    /// </summary>
    public Filing FilingDay(Instant at, OfficeHours office)
    {
        var local = at.InZone(office.Zone).LocalDateTime;
        var steps = new List<DerivationStep> { new(DerivationKind.Trigger, local.Date, local.TimeOfDay) };
        var day = local.Date;
        if (office.On(day, snapshot.Calendar) is not { } hours)
            day = Move(DerivationKind.OfficeClosed);
        else if (local.TimeOfDay > hours.Closes)
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
    public Deadline Derive(TimeLimit limit, Filing filing, IReadOnlyList<Pause>? pauses = null, IReadOnlyList<Extension>? extensions = null)
    {
        if (limit.Unit == LimitUnit.Minutes)
            return InMinutes(limit, filing);
        var count = new DeadlineCount(snapshot.Calendar, limit, filing.Day, pauses ?? [], extensions ?? []);
        var basis = snapshot.On(filing.Day).Cite(limit.Norm);
        var startBasis = limit.ExcludesStartDay ? basis : CountFromNextDay;
        return count.Run(filing.Steps, basis, startBasis);
    }

    private Deadline InMinutes(TimeLimit limit, Filing filing)
    {
        var due = filing.LocalAt.PlusMinutes(limit.Amount);
        return new Deadline
        {
            Limit = limit.Name,
            StartDay = filing.LocalAt.Date,
            Due = due.Date,
            DueAt = due,
            Basis = snapshot.On(filing.LocalAt.Date).Cite(limit.Norm),
            Derivation = [filing.Steps[0], new DerivationStep(DerivationKind.Due, due.Date, due.TimeOfDay)],
        };
    }
}
