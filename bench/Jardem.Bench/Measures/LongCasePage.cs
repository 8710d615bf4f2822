using Jardem.Bench.Databases;
using Jardem.Bench.House;
using Jardem.Bench.Measuring;
using Jardem.Bench.Servers;

namespace Jardem.Bench.Measures;

/// <summary>The page of a case with a long history, beside the empty page of the same run.</summary>
internal static class LongCasePage
{
    private const string Database = "longcase";
    private const int Events = 200;

    public static async Task<IReadOnlyList<Line>> Run(Size size)
    {
        using var server = new PostgresUnderLoad();
        await server.Create(Database);
        var data = Directory.CreateTempSubdirectory("jardem-bench-").FullName;
        try
        {
            var shown = new List<string>();
            await using (var house = await WholeHouse.Open($"postgres:{server.Connection(Database)}"))
            {
                // The head of one body looks; applications of a number divisible by four are that body's.
                for (var number = 0; number < Math.Min(size.Cases, 400); number += 40)
                {
                    var id = await house.Submit(number);
                    await house.Review(id, Events);
                    shown.Add($"/casework/{id}");
                }
            }

            await server.Say(Database, "analyze");
            await using var ours = await OurServer.OnPostgres(server, Database, data);
            await using var bare = await PublishedServer.Start(PublishedServer.Peer, "/table", "--pages", "yes");
            using var officer = new Visitor(ours.Address);
            using var anybody = new Visitor(bare.Address);
            await officer.SignIn("head");
            foreach (var page in shown)
                _ = await officer.Get(page);
            var taken = await Rounds.Interleave(
                size.Rounds, round => anybody.Load(_ => "/table", size.Load(round)), round => officer.Load(i => shown[(int)(i % shown.Count)], size.Load(round)));
            return [WebPages.BesideEmptyPage($"a case page, {Events} events, the look at it logged durably", taken[0], taken[1])];
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }
}
