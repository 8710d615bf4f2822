using System.Globalization;
using System.Text;
using Dapper;
using Jardem.Storage.Rows;
using Jardem.UseCases.Access;
using Jardem.UseCases.Ports;

namespace Jardem.Storage.Stores;

/// <summary>
/// The register of complaints, asked like the work lists: one small question per body and way of seeing, each answered in order from one
/// index. Open ones have a day that must not pass, closed ones have none.
/// </summary>
internal sealed class ComplaintLists(Database database) : IComplaintLists
{
    /// <summary>Bodies up to which each is asked by itself; an overseer's many are found by index together, then sorted.</summary>
    private const int FewBodies = 4;
    private const string OpenOrder = "due, id";
    private const string ClosedOrder = "id desc";

    public async Task<ComplaintPage> Find(Scope scope, ComplaintQuery query, CancellationToken cancel)
    {
        var values = new DynamicParameters();
        var filter = Filter(query, values);
        var places = Places(scope, values);
        if (places.Count == 0)
            return new ComplaintPage([], 0);
        values.Add("deep", query.Skip + query.Take);
        values.Add("take", query.Take);
        values.Add("skip", query.Skip);
        var branches = new List<(string Where, string Order)>();
        if (query.Open != false)
            branches.AddRange(places.Select(place => ($"{place} and due is not null{filter}", OpenOrder)));
        if (query.Open != true)
            branches.AddRange(places.Select(place => ($"{place} and due is null{filter}", ClosedOrder)));
        var rows = string.Join("\nunion all\n", branches.Select(b => $"select * from (select * from complaints where {b.Where} order by {b.Order} limit @deep) b"));
        var counts = string.Join(" + ", branches.Select(b => $"(select count(*) from complaints where {b.Where})"));
        var sql = $"""
            select {ComplaintRecord.Columns} from ({rows}) c
            order by case when c.due is null then 1 else 0 end, c.due, case when c.due is not null then c.id end, c.id desc limit @take offset @skip;
            select {counts}
            """;
        return await database.Read(
            async connection =>
            {
                await using var answers = await connection.QueryMultipleAsync(new CommandDefinition(sql, values, cancellationToken: cancel));
                var page = await answers.ReadAsync<ComplaintRecord>();
                return new ComplaintPage([.. page.Select(r => r.ToRow())], await answers.ReadSingleAsync<long>());
            },
            cancel);
    }

    public async Task<ComplaintRow?> Get(Scope scope, Guid id, CancellationToken cancel)
    {
        var found = await database.First<ComplaintRecord>($"select {ComplaintRecord.Columns} from complaints c where id = @id", new { id = new RowId(id) }, cancel);
        return found?.ToRow() is { } row && Sees(scope, row) ? row : null;
    }

    public async Task<IReadOnlyList<ComplaintRow>> OfCase(Scope scope, Guid caseId, CancellationToken cancel)
    {
        var found = await database.Query<ComplaintRecord>(
            $"select {ComplaintRecord.Columns} from complaints c where case_id = @id order by id", new { id = new RowId(caseId) }, cancel);
        return [.. found.Select(r => r.ToRow()).Where(row => Sees(scope, row))];
    }

    private static bool Sees(Scope scope, ComplaintRow row) => scope.Covers(row.Against, row.HeldBy) || scope.Covers(row.Office, row.Office);

    private List<string> Places(Scope scope, DynamicParameters values)
    {
        if (scope.IsWhole)
            return ["1 = 1"];
        if (scope.Bodies.Count > FewBodies)
        {
            values.Add("bodies", scope.Bodies.ToArray());
            string In(string column) => $"{column} {database.In("bodies")}";
            return [In("against"), $"{In("held_by")} and not ({In("against")})", $"{In("office")} and not ({In("against")}) and not ({In("held_by")})"];
        }

        var places = new List<string>();
        var bodies = string.Join(", ", Enumerable.Range(0, scope.Bodies.Count).Select(i => $"@body{i}"));
        for (var i = 0; i < scope.Bodies.Count; i++)
        {
            values.Add($"body{i}", scope.Bodies[i]);

            // A complaint seen in several ways is found by the first of them only.
            places.Add($"against = @body{i}");
            places.Add($"held_by = @body{i} and against not in ({bodies})");
            places.Add($"office = @body{i} and against not in ({bodies}) and held_by not in ({bodies})");
        }

        return places;
    }

    private string Filter(ComplaintQuery query, DynamicParameters values)
    {
        var filter = new StringBuilder();
        if (query.DueOnOrBefore is { } due)
        {
            filter.Append(" and due <= @dueBy");
            values.Add("dueBy", StoredTime.Of(due));
        }

        if (query.Service is not null)
        {
            filter.Append(" and service = @service");
            values.Add("service", query.Service);
        }

        var words = (query.Search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            filter.Append(CultureInfo.InvariantCulture, $" and {database.Position}(' ' || search_key, @word{i}) > 0");
            values.Add($"word{i}", " " + words[i]);
        }

        return filter.ToString();
    }
}
