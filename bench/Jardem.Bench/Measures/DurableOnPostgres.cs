using Jardem.Bench.Databases;
using Jardem.Bench.Measuring;
using Jardem.Storage;

namespace Jardem.Bench.Measures;

/// <summary>A durable change on PostgreSQL, its entries spread over the journals of a country or all in one, beside the raw statement.</summary>
internal static class DurableOnPostgres
{
    private const int Connections = 16;
    private const int Journals = 200;

    public static async Task<IReadOnlyList<Line>> Run(Size size)
    {
        using var server = new PostgresUnderLoad();
        await server.Create("raw_empty");
        await server.Say("raw_empty", RawShape.Schema);
        await server.Create("ours_empty");
        await using (var storage = StorageFactory.Open(Setting(server, "ours_empty")))
            await AppendShape.Ready(storage);

        var shape = new RawShape(AppendShape.Events, AppendShape.Payload);
        var taken = await Rounds.Interleave(
            size.Rounds,
            round => On(server, "raw_empty", $"raw_{round}", name => server.Pgbench(name, shape, Connections, size.Load(round), 1000 + round)),
            round => On(server, "ours_empty", $"ours_{round}", name => Ours(server, name, Journals, size.Load(round))),
            round => On(server, "ours_empty", $"hot_{round}", name => Ours(server, name, 1, size.Load(round))));
        var (raw, spread, hot) = (taken[0], taken[1], taken[2]);
        var limit = raw.Of(r => r.Load.PerSecond);
        var (wal, syncs) = (spread.Of(r => r.Writing.WalBytes), spread.Of(r => r.Writing.Syncs));
        var (ratio, walRatio) = (spread.Of(r => r.Load.PerSecond).Over(limit), wal.Over(raw.Of(r => r.Writing.WalBytes)));
        return
        [
            new Line(
                $"durable change: case + 4 events + outbox (700 B each) + journal, PostgreSQL, {Connections} connections, {Journals} journals",
                $"pgbench, case + 4 events + outbox in one statement: {Line.Show(limit, "/s")}", Line.Show(spread.Of(r => r.Load.PerSecond), "/s"),
                Line.Times(ratio), "≥ 0.6x", ratio.Median >= 0.6),
            new Line(
                "the same, write-ahead log per transaction",
                Line.Show(raw.Of(r => r.Writing.WalBytes), " B"), Line.Show(wal, " B"),
                Line.Times(walRatio), "≤ 1.15x", walRatio.Median <= 1.15),
            new Line(
                "the same, syncs per transaction",
                Line.Show(raw.Of(r => r.Writing.Syncs), ""), Line.Show(syncs, ""),
                "–", "≤ 0.2", syncs.Median <= 0.2),
            new Line(
                "the same, everybody in one hot journal",
                $"{Line.Number(limit.Median)}/s", Line.Show(hot.Of(r => r.Load.PerSecond), "/s"),
                Line.Times(hot.Of(r => r.Load.PerSecond).Over(limit)), "–", null),
        ];
    }

    private static string Setting(PostgresUnderLoad server, string database) => $"postgres:{server.Connection(database)}";

    /// <summary>Every round works in a new copy of the same database.</summary>
    private static async Task<WritingLoad> On(PostgresUnderLoad server, string template, string name, Func<string, Task<WritingLoad>> run)
    {
        await server.Create(name, template);
        var result = await run(name);
        await server.Drop(name);
        return result;
    }

    private static Task<WritingLoad> Ours(PostgresUnderLoad server, string database, int journals, int seconds) => server.Metered(async () =>
    {
        await using var storage = StorageFactory.Open(Setting(server, database));
        return await ClosedLoop.Run(Connections, TimeSpan.FromSeconds(seconds), (_, number) => AppendShape.Append(storage, $"unit-{number % journals}"));
    });
}
