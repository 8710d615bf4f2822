using Jardem.UseCases.Oversight;
using Jardem.UseCases.Ports;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Oversight;

/// <summary>Tables are the sums of what was counted.</summary>
public sealed class OversightTablesTests
{
    private static readonly LocalDate From = new(2026, 1, 10);
    private static readonly LocalDate To = new(2026, 3, 2);

    [Fact]
    public void Every_month_of_the_period_has_its_line_also_where_nothing_happened()
    {
        var months = Table("months", [], [new TallyMonth(2026, 3, "decided-late", "granted", 2, 0), new TallyMonth(2026, 3, "decided-late", "refused", 1, 0), new TallyMonth(2026, 1, "registered", "duplicate", 7, 0)]);

        Assert.Equal(["2026-01: 7 0 0 0 0", "2026-02: 0 0 0 0 0", "2026-03: 0 0 3 0 0"], Lines(months));
    }

    [Fact]
    public void Units_and_bodies_add_up_over_keys()
    {
        TallyTotal[] totals =
        [
            new("b1", "u1", "appeal-rule", "x/p1", 2, 0), new("b1", "u1", "appeal-rule", "x/p2", 1, 0), new("b1", "u2", "decided-late", "granted", 4, 0),
            new("b2", "u1", "decided-in-time", "granted", 5, 0), new("b2", "u1", "decided", "refused", 1, 0), new("b2", "u3", "stage", "Granted", 9, 3),
        ];

        Assert.Equal(["u1: 3 0 0 0", "u1: 0 5 0 1", "u2: 0 4 4 0"], Lines(Table("units", totals)));
        Assert.Equal(["b1: 0 0 4 0 0 0", "b2: 0 5 0 1 0 0"], Lines(Table("bodies", totals)));
        Assert.Equal(["x/p1: 2", "x/p2: 1"], Lines(Table("rules", totals)));
    }

    [Fact]
    public void The_time_of_a_stage_is_an_average_of_working_days()
    {
        TallyTotal[] totals = [new("b1", "u", "stage", "UnderReview", 3, 10), new("b2", "u", "stage", "UnderReview", 1, 1), new("b2", "u", "stage", "Registered", 2, 0)];

        Assert.Equal(["Registered: 2 0", "UnderReview: 4 2.8"], Lines(Table("stages", totals)));
    }

    [Fact]
    public void Known_words_stand_in_their_order_with_zeros_and_a_new_word_is_not_lost()
    {
        var lines = Lines(Table("hearings", [new("b", "u", "hearing", "held", 2, 0), new("b", "u", "hearing", "by-letter", 1, 0)]));

        Assert.Equal(["hearing.held: 2", "hearing.missed-by-applicant: 0", "hearing.missed-by-body: 0", "hearing.moved: 0", "hearing.by-letter: 1"], lines.Take(5));
        Assert.Equal(9, lines.Count);
    }

    private static OversightTable Table(string key, IReadOnlyList<TallyTotal> totals, IReadOnlyList<TallyMonth>? months = null) =>
        OversightTables.Of(totals, months ?? [], From, To).Single(t => t.Key == key);

    private static List<string> Lines(OversightTable table) =>
        [.. table.Lines.Select(l => FormattableString.Invariant($"{l.Name}: {string.Join(' ', l.Numbers.Select(n => n?.ToString("0.#", System.Globalization.CultureInfo.InvariantCulture)))}"))];
}
