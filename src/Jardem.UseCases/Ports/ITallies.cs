using NodaTime;

namespace Jardem.UseCases.Ports;

/// <summary>
/// One thing that happened, to be counted: appended with its cause, folded into day totals later, so that oversight never reads cases one
/// by one. Holds no personal data.
/// </summary>
/// <param name="Body">The body that answers for it.</param>
/// <param name="Unit">Its unit, or the body where it has none.</param>
/// <param name="Measure">What is counted, as "decided" or "hearing".</param>
/// <param name="Key">Which of its kinds, as "refused" or a norm.</param>
/// <param name="Value">What is summed beside the count, as working days; else 0.</param>
public sealed record Tally(string Body, string Unit, string Service, LocalDate Day, string Measure, string Key, long Value = 0);

/// <summary>Totals of one measure and key over days, for one body and unit.</summary>
public sealed record TallyTotal(string Body, string Unit, string Measure, string Key, long Count, long Sum);

/// <summary>Totals by month, for charts.</summary>
public sealed record TallyMonth(int Year, int Month, string Measure, string Key, long Count, long Sum);

/// <summary>What was counted, for oversight.</summary>
public interface ITallies
{
    /// <summary>Totals between two days, both included; exact, whether folded yet or not.</summary>
    Task<IReadOnlyList<TallyTotal>> Totals(Access.Scope scope, string? service, LocalDate from, LocalDate to, CancellationToken cancel);

    Task<IReadOnlyList<TallyMonth>> ByMonth(Access.Scope scope, string? service, LocalDate from, LocalDate to, CancellationToken cancel);

    /// <summary>Folds what was appended since into day totals; returns how many rows it folded. Safe to run at once on several nodes.</summary>
    Task<int> Fold(int take, CancellationToken cancel);
}
