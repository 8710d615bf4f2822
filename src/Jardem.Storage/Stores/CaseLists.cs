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
        var counts = Counted(branches);
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
        var counts = queries.Select((query, i) => $"select {i} as place, {Counted(Branches(scope, query, values, $"_{i}"))} as cases");
        var rows = await database.Query<(long Place, long Cases)>($"{string.Join("\nunion all\n", counts)}\norder by place", values, cancel);
        return [.. rows.Select(r => r.Cases)];
    }

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

    /// <param name="tag">Ends the names of the query's own values, where several queries are asked at once.</param>
    private List<string> Branches(Scope scope, CaseQuery query, DynamicParameters values, string tag = "")
    {
        var filter = Filter(query, values, tag);
        var places = Places(scope, values);
        if (query.NewestFirst)
            return [.. places.Select(place => place + PhaseList(query, values, tag) + StepList(query, values, tag) + filter)];
        if (scope.Bodies.Count > FewBodies)
            return [.. places.Select(place => place + PhaseList(query, values, tag) + StepList(query, values, tag) + filter)];
        if (ByStep(query))
        {
            var steps = query.Next?.Distinct().ToArray() ?? Enum.GetValues<StepAwaited>();
            foreach (var step in steps)
                values.Add($"step{(int)step}", step.ToString());
            return [.. places.SelectMany(place => steps.Select(step => $"{place} and next = @step{(int)step}{PhaseList(query, values, tag)}{filter}"))];
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
