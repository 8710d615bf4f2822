using Jardem.Law.Calendar;
using Jardem.Law.Norms;
using NodaTime;

namespace Jardem.Law.Clock;

/// <summary>One count of a limit in days, months or years, noting each step as it is taken.</summary>
internal sealed class DeadlineCount(WorkCalendar calendar, TimeLimit limit, LocalDate start, IReadOnlyList<Pause> pauses, IReadOnlyList<Extension> extensions)
{
    private readonly List<DerivationStep> _steps = [];

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
            _steps.Add(new DerivationStep(DerivationKind.Extended, start, Count: extension.Amount, Basis: extension.Basis));
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
        var provisional = Enumerable.Range(start.Year, due.Year - start.Year + 1).Any(y => !calendar.IsSettled(y));
        if (provisional)
            _steps.Add(new DerivationStep(DerivationKind.Provisional, due));
        _steps.Add(new DerivationStep(DerivationKind.Due, due));
        return new Deadline { Limit = limit.Name, StartDay = start, Due = due, Provisional = provisional, Basis = basis, Derivation = _steps };
    }

    private LocalDate CountDays(int amount, bool workingOnly)
    {
        var day = start;
        for (var counted = 0; counted < amount;)
        {
            day = day.PlusDays(1);
            if (pauses.FirstOrDefault(p => day >= p.From && (p.To is null || day <= p.To)) is { } pause)
            {
                if (pause.To is null)
                    throw new InvalidOperationException("A limit that stands still has no last day yet.");
                _steps.Add(new DerivationStep(DerivationKind.Paused, day, Basis: pause.Basis));
                continue;
            }

            var kind = calendar.Day(day);
            if (workingOnly && !kind.IsWorking)
            {
                _steps.Add(new DerivationStep(Skipped(kind.Kind), day, Key: kind.Key));
                continue;
            }

            _steps.Add(new DerivationStep(DerivationKind.Counted, day, Count: ++counted));
        }

        return day;
    }

    private LocalDate ByCalendar(LocalDate from, LocalDate to)
    {
        foreach (var pause in pauses)
        {
            var last = pause.To ?? throw new InvalidOperationException("A limit that stands still has no last day yet.");
            var days = Period.DaysBetween(pause.From, last) + 1;
            to = to.PlusDays(days);
            _steps.Add(new DerivationStep(DerivationKind.Paused, pause.From, Count: days, Basis: pause.Basis));
        }

        if (pauses.Count == 0 && to.Day != from.Day)
            _steps.Add(new DerivationStep(DerivationKind.LastDayOfMonth, to));
        return to;
    }

    private LocalDate MoveToWorking(LocalDate due)
    {
        if (calendar.IsWorking(due))
            return due;
        var next = calendar.NextWorking(due);
        _steps.Add(new DerivationStep(DerivationKind.EndMoved, next, Key: calendar.Day(due).Key));
        return next;
    }

    private static DerivationKind Skipped(DayKind kind) => kind switch
    {
        DayKind.Holiday => DerivationKind.SkippedHoliday,
        DayKind.Weekend => DerivationKind.SkippedWeekend,
        _ => DerivationKind.SkippedMovedDayOff,
    };
}
