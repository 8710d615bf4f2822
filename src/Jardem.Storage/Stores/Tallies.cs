using Dapper;
using Jardem.Storage.Rows;
using Jardem.UseCases.Access;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.Storage.Stores;

/// <summary>
/// What was counted: totals of whole months, of the days beside them and of what is not folded yet, read in one statement and so as of one
/// moment. How rows are folded is each engine's own.
/// </summary>
internal abstract class Tallies(Database database) : ITallies
{
    protected Database Database { get; } = database;

    public async Task<IReadOnlyList<TallyTotal>> Totals(Scope scope, string? service, LocalDate from, LocalDate to, CancellationToken cancel)
    {
        var rows = await Read(scope, service, from, to, "'' as month, body, unit", cancel);
        return [.. rows.Select(r => new TallyTotal(r.Body, r.Unit, r.Measure, r.Key, r.Count, r.Sum))];
    }

    public async Task<IReadOnlyList<TallyMonth>> ByMonth(Scope scope, string? service, LocalDate from, LocalDate to, CancellationToken cancel)
    {
        var rows = await Read(scope, service, from, to, "month, '' as body, '' as unit", cancel);
        return
        [
            .. rows.Select(r => (Month: StoredTime.Day(r.Month + "-01"), Row: r))
                .Select(r => new TallyMonth(r.Month.Year, r.Month.Month, r.Row.Measure, r.Row.Key, r.Row.Count, r.Row.Sum)),
        ];
    }

    public abstract Task<int> Fold(int take, CancellationToken cancel);

    private async Task<IReadOnlyList<Record>> Read(Scope scope, string? service, LocalDate from, LocalDate to, string by, CancellationToken cancel)
    {
        if (from > to || (!scope.IsWhole && scope.Bodies.Count == 0))
            return [];
        var months = WholeMonths.Between(from, to);
        var values = new DynamicParameters();
        values.Add("bodies", scope.Bodies.ToArray());
        values.Add("service", service);
        values.Add("from", StoredTime.Of(from));
        values.Add("to", StoredTime.Of(to));
        var seen = (scope.IsWhole ? "" : $" and body {Database.In("bodies")}") + (service is null ? "" : " and service = @service");
        var parts = new List<string> { $"select substr(day, 1, 7) as month, body, unit, measure, key, 1 as count, value as sum from tally_deltas where day >= @from and day <= @to{seen}" };
        if (months is { } whole)
        {
            values.Add("firstMonth", StoredTime.Of(whole.First)[..7]);
            values.Add("lastMonth", StoredTime.Of(whole.Last)[..7]);
            parts.Add($"select month, body, unit, measure, key, count, sum from tally_months where month >= @firstMonth and month <= @lastMonth{seen}");
        }

        var edges = WholeMonths.DaysBeside(from, to, months);
        for (var i = 0; i < edges.Count; i++)
        {
            values.Add($"from{i}", StoredTime.Of(edges[i].From));
            values.Add($"to{i}", StoredTime.Of(edges[i].To));
            parts.Add($"select substr(day, 1, 7) as month, body, unit, measure, key, count, sum from tallies where day >= @from{i} and day <= @to{i}{seen}");
        }

        return await Database.Query<Record>(
            $"""
            select month as Month, body as Body, unit as Unit, measure as Measure, key as Key, cast(sum(count) as bigint) as Count, cast(sum(sum) as bigint) as Sum
            from (select {by}, measure, key, count, sum from ({string.Join("\nunion all\n", parts)}) every) counted
            group by month, body, unit, measure, key order by month, body, unit, measure, key
            """,
            values,
            cancel);
    }

    private sealed class Record
    {
        public string Month { get; init; } = "";

        public string Body { get; init; } = "";

        public string Unit { get; init; } = "";

        public string Measure { get; init; } = "";

        public string Key { get; init; } = "";

        public long Count { get; init; }

        public long Sum { get; init; }
    }
}
