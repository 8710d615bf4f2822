using System.Text;
using Dapper;
using Jardem.Cases.Cases;
using Jardem.Storage.Rows;
using Jardem.UseCases.Access;
using Jardem.UseCases.Ports;

namespace Jardem.Storage.Stores;

/// <summary>
/// Work lists and search. A list is asked as one small question per body or office and phase, each answered in order from one index, so
/// that the first page costs the same in a table of thousands and of millions.
/// </summary>
internal sealed class CaseLists(Database database) : ICaseLists
{
    /// <summary>Bodies up to which each is asked by itself. An overseer's many are asked together: found by index, then sorted.</summary>
    private const int FewBodies = 4;

    public async Task<CasePage> Find(Scope scope, CaseQuery query, CancellationToken cancel)
    {
        var values = new DynamicParameters();
        var branches = Branches(scope, query, values);
        if (branches.Count == 0)
            return new CasePage([], 0);
        values.Add("deep", query.Skip + query.Take);
        values.Add("take", query.Take);
        values.Add("skip", query.Skip);
        var order = query.NewestFirst ? "id desc" : ByStep(query) ? "next_by, sort_key, id" : "due, sort_key, id";
        var rows = string.Join("\nunion all\n", branches.Select(where => $"select * from (select * from cases where {where} order by {order} limit @deep) b"));
        var counts = Counted(Together(scope, query, values));
        var sql = $"""
            select {CaseRecord.Columns} from (select * from ({rows}) a order by {order} limit @take offset @skip) c order by {Prefixed(order)};
            select {counts}
            """;
        return await database.Read(
            async connection =>
            {
                await using var answers = await connection.QueryMultipleAsync(new CommandDefinition(sql, values, cancellationToken: cancel));
                var page = await answers.ReadAsync<CaseRecord>();
                return new CasePage([.. page.Select(r => r.ToRow()!)], await answers.ReadSingleAsync<long>());
            },
            cancel);
    }

    public async Task<IReadOnlyList<long>> Count(Scope scope, IReadOnlyList<CaseQuery> queries, CancellationToken cancel)
    {
        if (queries.Count == 0)
            return [];
        var values = new DynamicParameters();
        var places = Places(scope, values);
        if (places.Count == 0)
            return [.. queries.Select(_ => 0L)];
        var asked = queries.Select((query, i) => (Place: i, Kind: Near(query), Where: Condition(query, values, $"_{i}"))).ToArray();
        values.Add("near", queries.SelectMany(q => q.Phases ?? []).Distinct().Select(p => p.ToString()).ToArray());

        // The cases that lists of one kind may hold are read once for all of them.
        var groups = asked.GroupBy(q => q.Kind).Select((group, number) =>
        {
            var counts = string.Join(", ", group.Select(q => $"count(*) filter (where 1 = 1{q.Where}) as c{q.Place}"));
            var sums = string.Join(", ", group.Select(q => $"cast(sum(c{q.Place}) as bigint) as c{q.Place}"));
            return $"(select {sums} from ({string.Join("\nunion all\n", places.Select(place => $"select {counts} from cases where {place}{group.Key}"))}) p) g{number}";
        });
        return await database.Read(
            async connection =>
            {
                var sql = $"select {string.Join(", ", asked.Select(q => $"c{q.Place}"))} from {string.Join(", ", groups)}";
                await using var reader = await connection.ExecuteReaderAsync(new CommandDefinition(sql, values, cancellationToken: cancel));
                await reader.ReadAsync(cancel);
                return asked.Select((_, i) => reader.GetInt64(i)).ToArray();
            },
            cancel);
    }

    /// <summary>Which cases a list can hold at most, so that the closed ones, which are most, are not looked at where no list asks for them.</summary>
    private string Near(CaseQuery query) => query.Phases is not null ? $" and phase {database.In("near")}" : ByStep(query) ? " and next is not null" : "";

    public async Task<CaseRow?> Get(Scope scope, Guid id, CancellationToken cancel)
    {
        var found = await database.First<CaseRecord>($"select {CaseRecord.Columns} from cases c where id = @id", new { id = new RowId(id) }, cancel);
        return found?.ToRow() is { } row && scope.Covers(row.Office, row.Body) ? row : null;
    }

    public async Task<IReadOnlyList<JournalLine>> Journal(Scope scope, JournalKey journal, long? before, int take, CancellationToken cancel)
    {
        var seen = scope.Covers(journal.Unit, journal.Unit) ? "" : $" and (c.office {database.In("bodies")} or c.body {database.In("bodies")})";
        var records = await database.Query<CaseRecord>(
            $"""
            select {CaseRecord.Columns}, l.number as LineNumber, l.stream as LineStream, l.at_ns as LineAt
            from journal_lines l left join cases c on c.id = l.stream
            where l.unit = @unit and l.service = @service and l.year = @year and l.number < @before{seen}
            order by l.number desc limit @take
            """,
            new { unit = journal.Unit, service = journal.Service, year = journal.Year, before = before ?? long.MaxValue, take, bodies = scope.Bodies.ToArray() },
            cancel);
        return [.. records.Select(r => new JournalLine(journal, r.LineNumber, r.LineStream, StoredTime.Moment(r.LineAt), r.ToRow()))];
    }

    private static string Prefixed(string order) => string.Join(", ", order.Split(", ").Select(o => "c." + o));

    private static string Counted(List<string> branches) =>
        branches.Count == 0 ? "0" : string.Join(" + ", branches.Select(where => $"(select count(*) from cases where {where})"));

    /// <summary>The same cases with one condition for each place.</summary>
    private List<string> Together(Scope scope, CaseQuery query, DynamicParameters values)
    {
        var condition = Condition(query, values, "");
        return [.. Places(scope, values).Select(place => place + condition)];
    }

    private string Condition(CaseQuery query, DynamicParameters values, string tag) => PhaseList(query, values, tag) + StepList(query, values, tag) + Filter(query, values, tag);

    private List<string> Branches(Scope scope, CaseQuery query, DynamicParameters values)
    {
        var filter = Filter(query, values, "");
        var places = Places(scope, values);
        if (query.NewestFirst)
            return [.. places.Select(place => place + PhaseList(query, values, "") + StepList(query, values, "") + filter)];
        if (scope.Bodies.Count > FewBodies)
            return [.. places.Select(place => place + PhaseList(query, values, "") + StepList(query, values, "") + filter)];
        if (ByStep(query))
        {
            var steps = query.Next?.Distinct().ToArray() ?? Enum.GetValues<StepAwaited>();
            foreach (var step in steps)
                values.Add($"step{(int)step}", step.ToString());
            return [.. places.SelectMany(place => steps.Select(step => $"{place} and next = @step{(int)step}{PhaseList(query, values, "")}{filter}"))];
        }

        var phases = query.Phases?.Distinct().ToArray() ?? Enum.GetValues<CasePhase>();
        foreach (var phase in phases)
            values.Add($"phase{(int)phase}", phase.ToString());
        return [.. places.SelectMany(place => phases.Select(phase => $"{place} and phase = @phase{(int)phase}{filter}"))];
    }

    /// <summary>Whether the list is one of next steps, the nearest first.</summary>
    private static bool ByStep(CaseQuery query) => query.Next is not null || query.NextOnOrBefore is not null;

    private List<string> Places(Scope scope, DynamicParameters values)
    {
        if (scope.IsWhole)
            return ["1 = 1"];
        if (scope.Bodies.Count > FewBodies)
        {
            values.Add("bodies", scope.Bodies.ToArray());
            return [$"body {database.In("bodies")}", $"office {database.In("bodies")} and not (body {database.In("bodies")})"];
        }

        var places = new List<string>();
        for (var i = 0; i < scope.Bodies.Count; i++)
        {
            values.Add($"body{i}", scope.Bodies[i]);
            places.Add($"body = @body{i}");
        }

        // A case of which both the body and the office are in the scope is found by its body only.
        var bodies = string.Join(", ", Enumerable.Range(0, scope.Bodies.Count).Select(i => $"@body{i}"));
        places.AddRange(Enumerable.Range(0, scope.Bodies.Count).Select(i => $"office = @body{i} and body not in ({bodies})"));
        return places;
    }

    private string PhaseList(CaseQuery query, DynamicParameters values, string tag)
    {
        if (query.Phases is not { } phases)
            return "";
        values.Add("phases" + tag, phases.Select(p => p.ToString()).ToArray());
        return phases.Count == 0 ? " and 1 = 0" : $" and phase {database.In("phases" + tag)}";
    }

    /// <param name="tag">Ends the names of the query's own values, where several queries are asked at once.</param>
    private string StepList(CaseQuery query, DynamicParameters values, string tag)
    {
        if (query.Next is not { } steps)
            return "";
        values.Add("steps" + tag, steps.Select(s => s.ToString()).ToArray());
        return steps.Count == 0 ? " and 1 = 0" : $" and next {database.In("steps" + tag)}";
    }

    private string Filter(CaseQuery query, DynamicParameters values, string tag)
    {
        var filter = new StringBuilder();
        if (query.Assignee is not null)
        {
            filter.Append(" and assignee = @assignee").Append(tag);
            values.Add("assignee" + tag, query.Assignee);
        }

        if (query.Service is not null)
        {
            filter.Append(" and service = @service").Append(tag);
            values.Add("service" + tag, query.Service);
        }

        if (query.Unassigned)
            filter.Append(" and assignee is null");
        if (query.DueOnOrAfter is { } dueFrom)
        {
            filter.Append(" and due >= @dueFrom").Append(tag);
            values.Add("dueFrom" + tag, StoredTime.Of(dueFrom));
        }

        if (query.DueOnOrBefore is { } due)
        {
            filter.Append(" and due <= @dueBy").Append(tag);
            values.Add("dueBy" + tag, StoredTime.Of(due));
        }

        if (query.NextOnOrBefore is { } nextBy)
        {
            filter.Append(" and next_by <= @nextBy").Append(tag);
            values.Add("nextBy" + tag, StoredTime.Of(nextBy));
        }

        var words = (query.Search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            filter.Append(System.Globalization.CultureInfo.InvariantCulture, $" and {database.Position}(' ' || search_key, @word{i}{tag}) > 0");
            values.Add($"word{i}{tag}", " " + words[i]);
        }

        return filter.ToString();
    }
}
