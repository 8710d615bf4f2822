using System.Text.RegularExpressions;
using Jardem.Bench.Databases;
using Jardem.Bench.House;
using Jardem.Bench.Measuring;
using Jardem.Bench.Servers;

namespace Jardem.Bench.Measures;

/// <summary>The work list and a case page on PostgreSQL, their reads of the database included, beside an empty Razor page with a table of 20 rows.</summary>
internal static partial class WebPages
{
    private const string Database = "pages";
    private const int Events = 20;
    private const int Reviewed = 50;

    public static async Task<IReadOnlyList<Line>> Run(Size size)
    {
        using var server = new PostgresUnderLoad();
        await server.Create(Database);
        var data = Directory.CreateTempSubdirectory("jardem-bench-").FullName;
        try
        {
            var shown = await Fill(server, size.Cases);
            await server.Say(Database, "analyze");
            await using var ours = await OurServer.OnPostgres(server, Database, data);
            await using var bare = await PublishedServer.Start(PublishedServer.Peer, "/table", "--pages", "yes");
            using var officer = new Visitor(ours.Address);
            using var anybody = new Visitor(bare.Address);
            await officer.SignIn("head");
            const string list = "/casework?list=all";
            var rows = Row().Count(await officer.Get(list));
            if (rows < 20)
                throw new InvalidOperationException($"The work list shows {rows} rows.");
            foreach (var page in shown)
                _ = await officer.Get(page);
            var taken = await Rounds.Interleave(
                size.Rounds,
                round => anybody.Load(_ => "/table", size.Load(round)),
                round => officer.Load(_ => list, size.Load(round)),
                round => officer.Load(i => shown[(int)(i % shown.Count)], size.Load(round)));
            return
            [
                BesideEmptyPage($"the work list, {rows} rows of a body's open cases ({size.Cases} cases in four bodies)", taken[0], taken[1]),
                BesideEmptyPage($"a case page, {Events} events, the look at it logged durably", taken[0], taken[2]),
            ];
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    /// <summary>A line of a page of ours beside the empty page.</summary>
    public static Line BesideEmptyPage(string work, IReadOnlyList<Load> bare, IReadOnlyList<Load> ours)
    {
        var (limit, rate) = (bare.Of(l => l.PerSecond), ours.Of(l => l.PerSecond));
        var ratio = rate.Over(limit);
        return new Line(
            $"{work}, with its reads, PostgreSQL, {Visitor.Callers} callers",
            $"empty Razor page with a table of 20 rows: {Line.Show(limit, "/s")}",
            $"{Line.Show(rate, "/s")}; p50 {Line.Number(ours.Of(l => l.P50).Median)}, p99 {Line.Number(ours.Of(l => l.P99).Median)} ms",
            Line.Times(ratio), "≥ 0.5x", ratio.Median >= 0.5);
    }

    /// <summary>Files applications and reviews some of the cases; gives the addresses of those.</summary>
    private static async Task<IReadOnlyList<string>> Fill(PostgresUnderLoad server, int cases)
    {
        await using var house = await WholeHouse.Open($"postgres:{server.Connection(Database)}");
        var shown = new List<string>();
        for (var number = 0; number < cases; number++)
        {
            var id = await house.Submit(number);
            if (number % 4 != 0 || shown.Count == Reviewed)
                continue;
            await house.Review(id, Events);
            shown.Add($"/casework/{id}");
        }

        return shown;
    }

    [GeneratedRegex("<tr class=\"govuk-table__row[^>]*>\\s*<t[hd][^>]*>\\s*<a")]
    private static partial Regex Row();
}
