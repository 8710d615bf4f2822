using Jardem.Storage.Rows;
using Jardem.UseCases.Access;
using Jardem.UseCases.Ports;

namespace Jardem.Storage.Stores;

/// <summary>Lists of tasks of the bodies in the scope.</summary>
internal sealed class TaskLists(Database database) : ITaskLists
{
    public async Task<IReadOnlyList<TaskRow>> Find(Scope scope, bool? done, int skip, int take, CancellationToken cancel)
    {
        var seen = scope.IsWhole ? "1 = 1" : $"body {database.In("bodies")}";
        var parts = new List<string>();
        if (done != true)
            parts.Add($"select * from (select * from tasks where done = 0 and {seen} order by due, id limit @deep) o");
        if (done != false)
            parts.Add($"select * from (select * from tasks where done = 1 and {seen} order by id desc limit @deep) d");
        var records = await database.Query<Record>(
            $"""
            select id as Id, version as Version, kind as Kind, subject as Subject, body as Body, due as Due, done as Done
            from ({string.Join("\nunion all\n", parts)}) t
            order by done, case when done = 0 then due end, case when done = 0 then id end, id desc limit @take offset @skip
            """,
            new { bodies = scope.Bodies.ToArray(), deep = skip + take, take, skip },
            cancel);
        return [.. records.Select(r => r.ToRow())];
    }

    private sealed class Record
    {
        public RowId Id { get; init; }

        public int Version { get; init; }

        public string Kind { get; init; } = "";

        public string Subject { get; init; } = "";

        public string Body { get; init; } = "";

        public string Due { get; init; } = "";

        public int Done { get; init; }

        public TaskRow ToRow() => new()
        {
            Task = Id,
            Version = Version,
            Kind = Kind,
            Subject = Subject,
            Body = Body,
            Due = StoredTime.Day(Due),
            Done = Done != 0,
        };
    }
}
