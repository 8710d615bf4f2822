using NodaTime;

namespace Jardem.Storage.Stores;

/// <summary>Splits a period into the whole months in it and the days before and after them.</summary>
internal static class WholeMonths
{
    /// <summary>First days of the first and the last whole month; null where the period has none.</summary>
    public static (LocalDate First, LocalDate Last)? Between(LocalDate from, LocalDate to)
    {
        var first = from.Day == 1 ? from : from.With(DateAdjusters.StartOfMonth).PlusMonths(1);
        var last = to.PlusDays(1).With(DateAdjusters.StartOfMonth).PlusMonths(-1);
        return first <= last ? (first, last) : null;
    }

    public static IReadOnlyList<(LocalDate From, LocalDate To)> DaysBeside(LocalDate from, LocalDate to, (LocalDate First, LocalDate Last)? months)
    {
        if (months is not { } whole)
            return [(from, to)];
        (LocalDate From, LocalDate To)[] edges = [(from, whole.First.PlusDays(-1)), (whole.Last.PlusMonths(1), to)];
        return [.. edges.Where(e => e.From <= e.To)];
    }
}
