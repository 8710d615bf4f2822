using Jardem.Cases.Cases;
using Jardem.UseCases.Measures;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.Oversight;

/// <summary>Puts totals into the tables that an overseer reads. Pure: the same totals give the same tables.</summary>
public static class OversightTables
{
    private const string Refused = "refused";

    public static IReadOnlyList<OversightTable> Of(IReadOnlyList<TallyTotal> totals, IReadOnlyList<TallyMonth> months, LocalDate from, LocalDate to)
    {
        var sums = new TallySums(totals);
        return
        [
            Months(months, from, to),
            Bodies(sums),
            Keys(sums, "grounds", LineKind.Ground, (Measure.PreliminaryRefusal, "preliminary"), (Measure.RefusedGround, "refused")),
            Words(sums, "hearings", (Measure.Hearing, ["held", "missed-by-applicant", "missed-by-body", "moved"]), (Measure.Objection, ["in-time", "late"]), (Measure.AfterHearing, ["granted", Refused])),
            Stages(sums),
            Words(
                sums, "complaints", (Measure.Complaint, ["provider", "quality", "higher"]), (Measure.ComplaintOutcome, ["satisfied", "forwarded", "upheld", "remitted", "annulled"]),
                (Measure.ComplaintLate, ["forwarding", "consideration"])),
            Keys(sums, "rules", LineKind.Rule, (Measure.AppealRule, "appeals")),
            Units(sums),
            Words(sums, "ends", (Measure.Ended, ["withdrawn", "died", "annulled"]), (Measure.Reopened, ["own-initiative", "complaint", "court"])),
        ];
    }

    private static OversightTable Months(IReadOnlyList<TallyMonth> months, LocalDate from, LocalDate to)
    {
        var counts = months.ToLookup(m => (m.Year, m.Month, m.Measure));
        var lines = new List<TableLine>();
        for (var month = from.With(DateAdjusters.StartOfMonth); month <= to; month = month.PlusMonths(1))
        {
            decimal? Sum(string measure, string? key = null) => counts[(month.Year, month.Month, measure)].Where(m => key is null || m.Key == key).Sum(m => m.Count);
            lines.Add(new TableLine(
                LineKind.Month, $"{month.Year:0000}-{month.Month:00}", null,
                [Sum(Measure.Registered), Sum(Measure.DecidedInTime), Sum(Measure.DecidedLate), Sum(Measure.Decided, Refused), Sum(Measure.Complaint, "provider") + Sum(Measure.Complaint, "quality")]));
        }

        return new OversightTable(
            "months", ChartKind.Columns, [new("registered"), new("in-time", Drawn: true), new("late", Drawn: true), new("refused"), new("complaints")], lines);
    }

    private static OversightTable Bodies(TallySums sums) => new(
        "bodies",
        ChartKind.Bars,
        [new("registered"), new("in-time", Drawn: true), new("late", Drawn: true), new("refused"), new("missed"), new("complaints")],
        [
            .. sums.Bodies.Select(body => new TableLine(LineKind.Body, body, null,
            [
                sums.OfBody(body, Measure.Registered), sums.OfBody(body, Measure.DecidedInTime), sums.OfBody(body, Measure.DecidedLate),
                sums.OfBody(body, Measure.Decided, Refused), sums.OfBody(body, Measure.Hearing, "missed-by-body"), sums.OfBody(body, Measure.Complaint, "provider") + sums.OfBody(body, Measure.Complaint, "quality"),
            ])),
        ]);

    private static OversightTable Units(TallySums sums)
    {
        var lines = sums.Units
            .Select(u => new TableLine(LineKind.Unit, u.Unit, u.Body,
            [
                sums.OfUnit(u, Measure.AppealRule), sums.OfUnit(u, Measure.DecidedInTime) + sums.OfUnit(u, Measure.DecidedLate), sums.OfUnit(u, Measure.DecidedLate),
                sums.OfUnit(u, Measure.Decided, Refused),
            ]))
            .Where(line => line.Numbers.Any(n => n > 0))
            .OrderByDescending(line => line.Numbers[0]).ThenByDescending(line => line.Numbers[1]);
        return new OversightTable("units", ChartKind.Bars, [new("appeals", Drawn: true), new("decided"), new("late"), new("refused")], [.. lines]);
    }

    private static OversightTable Stages(TallySums sums) => new(
        "stages",
        ChartKind.Bars,
        [new("left"), new("average", Digits: 1, Drawn: true)],
        [
            .. Enum.GetNames<CasePhase>()
                .Select(phase => (Phase: phase, Count: sums.Of(Measure.Stage, phase), Days: sums.DaysOf(Measure.Stage, phase)))
                .Where(s => s.Count > 0)
                .Select(s => new TableLine(LineKind.Phase, s.Phase, null, [s.Count, Math.Round(s.Days / s.Count, 1, MidpointRounding.AwayFromZero)])),
        ]);

    /// <summary>A line for every key of some measures, the most frequent first.</summary>
    private static OversightTable Keys(TallySums sums, string table, LineKind kind, params (string Measure, string Column)[] measures) => new(
        table,
        ChartKind.Bars,
        [.. measures.Select(m => new TableColumn(m.Column, Drawn: true))],
        [
            .. measures.SelectMany(m => sums.Keys(m.Measure)).Distinct()
                .Select(key => new TableLine(kind, key, null, [.. measures.Select(m => (decimal?)sums.Of(m.Measure, key))]))
                .OrderByDescending(line => line.Numbers[^1]).ThenByDescending(line => line.Numbers[0]).ThenBy(line => line.Name, StringComparer.Ordinal),
        ]);

    /// <summary>A line for each named key of each measure, and for keys that a later version may have counted.</summary>
    private static OversightTable Words(TallySums sums, string table, params (string Measure, string[] Keys)[] measures) => new(
        table,
        ChartKind.Bars,
        [new TableColumn("count", Drawn: true)],
        [
            .. measures.SelectMany(m => m.Keys.Union(sums.Keys(m.Measure))
                .Select(key => new TableLine(LineKind.Word, $"{m.Measure}.{key}", null, [sums.Of(m.Measure, key)]))),
        ]);
}
