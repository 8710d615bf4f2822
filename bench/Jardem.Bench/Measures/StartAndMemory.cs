using Jardem.Bench.Measuring;
using Jardem.Bench.Servers;

namespace Jardem.Bench.Measures;

/// <summary>From the start of the published server of one office to its first page, and what memory it has idle, beside an empty ASP.NET program.</summary>
internal static class StartAndMemory
{
    private sealed record Started(double Seconds, double Megabytes);

    public static async Task<IReadOnlyList<Line>> Run(Size size)
    {
        var data = Directory.CreateTempSubdirectory("jardem-bench-").FullName;
        try
        {
            // The first start, not counted, makes the storage, the people and the law of the demonstration.
            var taken = await Rounds.Interleave(
                size.Starts,
                _ => Start(PublishedServer.Peer, size.Idle),
                _ => Start(PublishedServer.Ours, size.Idle, "--demo", "--today", "2026-07-20", "--data", data));
            return
            [
                Of("start to the first page, SQLite, law loaded", " s", taken, s => s.Seconds),
                Of($"memory after {size.Idle} s idle (resident)", " MB", taken, s => s.Megabytes),
            ];
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static Line Of(string work, string unit, IReadOnlyList<Started>[] taken, Func<Started, double> figure)
    {
        var (empty, ours) = (taken[0].Of(figure), taken[1].Of(figure));
        var ratio = ours.Over(empty);
        return new Line(work, $"empty ASP.NET program: {Line.Show(empty, unit)}", Line.Show(ours, unit), Line.Times(ratio), "≤ 2.5x", ratio.Median <= 2.5);
    }

    private static async Task<Started> Start(string dll, int idle, params string[] arguments)
    {
        await using var server = await PublishedServer.Start(dll, "/", arguments);
        await Task.Delay(TimeSpan.FromSeconds(idle));
        return new Started(server.ToFirstAnswer.TotalSeconds, server.ResidentMegabytes());
    }
}
