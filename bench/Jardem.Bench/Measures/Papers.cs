using Jardem.Bench.House;
using Jardem.Bench.Measuring;
using Jardem.Services.Documents;
using NodaTime;

namespace Jardem.Bench.Measures;

/// <summary>The certificate as HTML, on one core, and as PDF by a warm browser.</summary>
internal static class Papers
{
    /// <summary>PDFs that the renderer makes at the same time.</summary>
    private const int Parallel = 2;

    public static async Task<IReadOnlyList<Line>> Run(Size size)
    {
        var folder = Directory.CreateTempSubdirectory("jardem-bench-").FullName;
        try
        {
            await using var house = await WholeHouse.Open($"sqlite:{Path.Combine(folder, "papers.db")}");
            var state = await house.Grant(await house.Review(await house.Submit(0), 6));
            var context = new DocumentContext(
                WholeHouse.Law.On(Application.Day), WholeHouse.Texts, "1/2026", "2026-000001", "0123456789abcdef0123456789abcdef",
                Officers.Head.Officer, Instant.FromUtc(2026, 7, 20, 5, 0), DateTimeZoneProviders.Tzdb["Asia/Almaty"]);
            var content = WholeHouse.Room.Documents.Result(state, context);
            var html = house.Renderer.Html(content);
            if (!house.Renderer.PdfAvailable)
                throw new InvalidOperationException("No browser is installed that makes PDF.");
            var taken = await Rounds.Interleave(
                size.Rounds,
                _ => OneCore.Run(size.Seconds * 300, _ => house.Renderer.Html(content)),
                round => Printed(house, html, size.Load(round)));
            return
            [
                new Line(
                    "the certificate as HTML, one core", "no peer", $"{Line.Show(taken[0].Of(c => 1e9 / c.Nanoseconds), "/s")}, {taken[0].Of(c => c.Bytes / 1024).Median:0} kB", "–", "–", null),
                new Line(
                    "the certificate as PDF, warm browser, two at a time", "none in this run (MigraDoc is not to be had here; 82/s elsewhere, for reference only)",
                    Line.Show(taken[1].Of(c => 1e9 / c.Nanoseconds), "/s"), "–", "≥ 1x MigraDoc", taken[1].Of(c => 1e9 / c.Nanoseconds).Median >= 82),
            ];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<Cost> Printed(WholeHouse house, byte[] html, int seconds)
    {
        var load = await ClosedLoop.Run(Parallel, TimeSpan.FromSeconds(seconds), (_, _) => house.Renderer.Pdf(html, CancellationToken.None));
        return new Cost(1e9 / load.PerSecond, 0);
    }
}
