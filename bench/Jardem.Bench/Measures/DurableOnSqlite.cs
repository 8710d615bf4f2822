using Jardem.Bench.Databases;
using Jardem.Bench.Measuring;
using Jardem.Bench.Peers;
using Jardem.Storage;

namespace Jardem.Bench.Measures;

/// <summary>The same durable change on SQLite, by one writer, beside raw prepared statements in one transaction.</summary>
internal static class DurableOnSqlite
{
    public static async Task<IReadOnlyList<Line>> Run(Size size)
    {
        var folder = Directory.CreateTempSubdirectory("jardem-bench-").FullName;
        try
        {
            // Opening a storage binds SQLite to the system's library; the peer uses the same one.
            await using (StorageFactory.Open($"sqlite:{Path.Combine(folder, "bound.db")}"))
            {
            }

            var taken = await Rounds.Interleave(
                size.Rounds,
                round => Raw(Path.Combine(folder, $"raw-{round}.db"), size.Load(round)),
                round => Ours(Path.Combine(folder, $"ours-{round}.db"), size.Load(round)));
            var (raw, ours) = (taken[0].Of(l => l.PerSecond), taken[1].Of(l => l.PerSecond));
            var ratio = ours.Over(raw);
            return
            [
                new Line(
                    "the same durable change on SQLite (WAL, synchronous FULL), one writer",
                    $"raw prepared statements in one transaction: {Line.Show(raw, "/s")}", Line.Show(ours, "/s"),
                    Line.Times(ratio), "≥ 0.6x", ratio.Median >= 0.6),
            ];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<Load> Ours(string path, int seconds)
    {
        await using var storage = StorageFactory.Open($"sqlite:{path}");
        await AppendShape.Ready(storage);
        return await ClosedLoop.Run(1, TimeSpan.FromSeconds(seconds), (_, number) => AppendShape.Append(storage, $"unit-{number % 200}"));
    }

    private static async Task<Load> Raw(string path, int seconds)
    {
        using var writer = new RawSqlite(path);
        return await ClosedLoop.Run(1, TimeSpan.FromSeconds(seconds), (_, number) =>
        {
            writer.Write(Guid.CreateVersion7());
            return Task.CompletedTask;
        });
    }
}
