using Jardem.Law.Calendar;
using Jardem.Law.Norms;
using NodaTime;

namespace Jardem.Law.Clock;

/// <summary>One count of a limit in days, months or years, noting each step as it is taken.</summary>
internal sealed class DeadlineCount(WorkCalendar calendar, TimeLimit limit, LocalDate start, IReadOnlyList<Pause> pauses, IReadOnlyList<Extension> extensions)
{
    private readonly List<DerivationStep> _steps = [];
    private LocalDate _unmoved;

    public Deadline Run(IEnumerable<DerivationStep> trigger, Basis basis, Basis startBasis)
    {
        _steps.AddRange(trigger);
        _steps.Add(new DerivationStep(DerivationKind.StartDay, start));
        _steps.Add(new DerivationStep(DerivationKind.StartDayExcluded, start, Basis: startBasis));
        var amount = limit.Amount;
        foreach (var extension in extensions)
        {
            if (extension.Unit != limit.Unit)
                throw new ArgumentException($"The limit {limit.Name} runs in {limit.Unit}; it cannot be extended in {extension.Unit}.");
            amount += extension.Amount;
            _steps.Add(new DerivationStep(DerivationKind.Extended, start, Count: extension.Amount, Key: LimitWords.Of(extension.Unit), Basis: extension.Basis));
        }

        var due = limit.Unit switch
        {
            LimitUnit.WorkingDays => CountDays(amount, workingOnly: true),
            LimitUnit.CalendarDays => CountDays(amount, workingOnly: false),
            LimitUnit.Months => ByCalendar(start, start.PlusMonths(amount)),
            LimitUnit.Years => ByCalendar(start, start.PlusYears(amount)),
            _ => throw new ArgumentException($"{limit.Unit} is not counted in days."),
        };
        due = MoveToWorking(due);
        var first = _steps.Min(s => s.Day);
        var provisional = Enumerable.Range(first.Year, due.Year - first.Year + 1).Any(y => !calendar.IsSettled(y)) || DaysLookedAt(first, due).Any(d => !calendar.Day(d).Confirmed);
        if (provisional)
            _steps.Add(new DerivationStep(DerivationKind.Provisional, due));
        _steps.Add(new DerivationStep(DerivationKind.Due, due));
        return new Deadline { Limit = limit.Name, StartDay = start, Due = due, Provisional = provisional, Basis = basis, Derivation = _steps };
    }

    /// <summary>Counts back from a later day, which is not counted itself.</summary>
    public Deadline RunBack(Basis basis)
    {
        _steps.Add(new DerivationStep(DerivationKind.CountedBackFrom, start, Basis: basis));
        var day = start;
        for (var counted = 0; counted < limit.Amount;)
        {
            day = day.PlusDays(-1);
            var kind = calendar.Day(day);
            _steps.Add(kind.IsWorking ? new DerivationStep(DerivationKind.CountedBack, day, Count: ++counted) : new DerivationStep(Skipped(kind.Kind), day, Key: kind.Key));
        }

        var provisional = Days(day, start).Any(d => !calendar.IsSettled(d.Year) || !calendar.Day(d).Confirmed);
        if (provisional)
            _steps.Add(new DerivationStep(DerivationKind.Provisional, day));
        _steps.Add(new DerivationStep(DerivationKind.Due, day));
        return new Deadline { Limit = limit.Name, StartDay = start, Due = day, Provisional = provisional, Basis = basis, Derivation = _steps };
    }

    private LocalDate CountDays(int amount, bool workingOnly)
    {
        var day = start;
        for (var counted = 0; counted < amount;)
        {
            day = day.PlusDays(1);
            if (PauseOn(day) is { } pause)
            {
                _steps.Add(new DerivationStep(DerivationKind.Paused, day, Basis: pause.Basis));
                continue;
            }

            var kind = calendar.Day(day);
            if (workingOnly && !kind.IsWorking)
            {
                _steps.Add(new DerivationStep(Skipped(kind.Kind), day, Key: kind.Key));
                continue;
            }

            var byMove = workingOnly && kind.Kind == DayKind.WorkingByMove ? DerivationStep.WorkingByMove : null;
            _steps.Add(new DerivationStep(DerivationKind.Counted, day, Count: ++counted, Key: byMove));
        }

        return day;
    }

    private LocalDate ByCalendar(LocalDate from, LocalDate to)
    {
        if (to.Day != from.Day)
            _steps.Add(new DerivationStep(DerivationKind.LastDayOfMonth, to));
        var left = Period.DaysBetween(from, to);
        var day = from;
        var paused = new Dictionary<Pause, (LocalDate First, int Days)>();
        while (left > 0)
        {
            day = day.PlusDays(1);
            if (PauseOn(day) is { } pause)
                paused[pause] = paused.TryGetValue(pause, out var before) ? (before.First, before.Days + 1) : (day, 1);
            else
                left--;
        }

        foreach (var (pause, (first, days)) in paused)
            _steps.Add(new DerivationStep(DerivationKind.Paused, first, Count: days, Basis: pause.Basis));
        return day;
    }

    private Pause? PauseOn(LocalDate day)
    {
        var pause = pauses.FirstOrDefault(p => day >= p.From && (p.To is null || day <= p.To));
        return pause is { To: null } ? throw new InvalidOperationException("A limit that stands still has no last day yet.") : pause;
    }

    /// <summary>The days whose place in the calendar decides the result: every day of a count in working days, else only the two ends.</summary>
    private IEnumerable<LocalDate> DaysLookedAt(LocalDate first, LocalDate due)
    {
        if (limit.Unit == LimitUnit.WorkingDays)
            return Days(first, due);
        return Days(first, start).Concat(Days(_unmoved, due));
    }

    private static IEnumerable<LocalDate> Days(LocalDate from, LocalDate to) =>
        Enumerable.Range(0, Period.DaysBetween(from, to) + 1).Select(from.PlusDays);

    private LocalDate MoveToWorking(LocalDate due)
    {
        _unmoved = due;
        if (calendar.IsWorking(due))
            return due;
        var next = calendar.NextWorking(due);
        _steps.Add(new DerivationStep(DerivationKind.EndMoved, next, Key: calendar.Day(due).Key, Basis: DeadlineClock.NextWorkingDay));
        return next;
    }

    private static DerivationKind Skipped(DayKind kind) => kind switch
    {
        DayKind.Holiday => DerivationKind.SkippedHoliday,
        DayKind.Weekend => DerivationKind.SkippedWeekend,
        _ => DerivationKind.SkippedMovedDayOff,
    };
}
