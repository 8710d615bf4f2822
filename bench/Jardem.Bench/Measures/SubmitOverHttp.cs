using Jardem.Bench.Databases;
using Jardem.Bench.House;
using Jardem.Bench.Measuring;
using Jardem.Bench.Servers;

namespace Jardem.Bench.Measures;

/// <summary>
/// An application filed over HTTP on PostgreSQL, beside an endpoint that does nothing but read the body and write as many rows, and
/// beside pgbench with the same rows and no HTTP. Client and servers share the machine's cores.
/// </summary>
internal static class SubmitOverHttp
{
    private const string Database = "submit";
    private const string Raw = "submit_raw";

    public static async Task<IReadOnlyList<Line>> Run(Size size)
    {
        using var server = new PostgresUnderLoad();
        await server.Create(Database);
        await server.Create(Raw);
        await server.Say(Raw, RawShape.Schema);
        var data = Directory.CreateTempSubdirectory("jardem-bench-").FullName;
        try
        {
            await using var ours = await OurServer.OnPostgres(server, Database, data);
            using var desk = new Visitor(ours.Address);
            await desk.SignInToApi("operator");
            var (next, rows, bytes) = await WhatIsWritten(server, desk);

            var shape = new RawShape(rows - 2, bytes / (rows - 1));
            var statement = Path.Combine(data, "statement.sql");
            await File.WriteAllTextAsync(statement, shape.Statement());
            await using var bare = await PublishedServer.Start(PublishedServer.Peer, "/", "--connection", server.Connection(Raw), "--statement", statement);
            using var caller = new Visitor(bare.Address);
            var taken = await Rounds.Interleave(
                size.Rounds,
                async round => (await server.Pgbench(Raw, shape, Visitor.Callers, size.Load(round), 2000 + round)).Load,
                round => Send(caller, "/applications", size.Load(round)),
                round => Send(desk, "/api/v1/applications", size.Load(round)));
            return Lines(shape, taken);

            Task<Load> Send(Visitor visitor, string address, int seconds) => ClosedLoop.Run(Visitor.Callers, TimeSpan.FromSeconds(seconds), async (_, _) =>
            {
                var number = Interlocked.Increment(ref next);
                await visitor.Post(address, Application.Request(number), $"bench-{number}");
            });
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static Line[] Lines(RawShape shape, IReadOnlyList<Load>[] taken)
    {
        var (limit, bare, ours) = (taken[0].Of(l => l.PerSecond), taken[1].Of(l => l.PerSecond), taken[2].Of(l => l.PerSecond));
        var (toBare, toLimit) = (ours.Over(bare), ours.Over(limit));
        var (bareLate, late) = (taken[1].Of(l => l.P99), taken[2].Of(l => l.P99));
        return
        [
            new Line(
                $"submit over HTTP on PostgreSQL, {Visitor.Callers} callers",
                $"bare endpoint, same {shape.Rows} rows of {shape.Payload} B in one statement: {Line.Show(bare, "/s")}", Line.Show(ours, "/s"),
                Line.Times(toBare), "≥ 0.65x", toBare.Median >= 0.65),
            new Line(
                "the same", $"pgbench, the same {shape.Rows} rows: {Line.Show(limit, "/s")}", $"{Line.Number(ours.Median)}/s",
                Line.Times(toLimit), "≥ 0.35x", toLimit.Median >= 0.35),
            new Line(
                "the same, time to the answer: p50", Line.Show(taken[1].Of(l => l.P50), " ms"), Line.Show(taken[2].Of(l => l.P50), " ms"),
                Line.Times(taken[2].Of(l => l.P50).Over(taken[1].Of(l => l.P50))), "–", null),
            new Line(
                "the same, time to the answer: p99", Line.Show(bareLate, " ms"), Line.Show(late, " ms"),
                Line.Times(late.Over(bareLate)), "≤ 2x", late.Over(bareLate).Median <= 2),
        ];
    }

    /// <summary>Files some applications and counts the rows that one writes and the bytes of its events and papers.</summary>
    private static async Task<(int Next, int Rows, int Bytes)> WhatIsWritten(PostgresUnderLoad server, Visitor desk)
    {
        const int Some = 50;
        var before = await server.RowsWritten(Database);
        for (var i = 0; i < Some; i++)
            await desk.Post("/api/v1/applications", Application.Request(i), $"bench-{i}");
        var rows = (int)Math.Round((double)(await server.RowsWritten(Database) - before) / Some);
        var bytes = await server.Number(Database, "select (select sum(length(payload)) from events)::bigint + coalesce((select sum(length(bytes)) from files), 0)::bigint");
        return (Some, rows, (int)(bytes / Some));
    }
}
