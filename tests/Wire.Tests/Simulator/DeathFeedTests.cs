using System.Net;
using System.Net.Http.Json;
using Jardem.Simulator.Faults;
using Jardem.Simulator.People;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Simulator;

/// <summary>The feed of the town's deaths: in turn, consistent with what the registers say, and unreliable on order.</summary>
public sealed class DeathFeedTests
{
    private static readonly LocalDate Today = new(2026, 7, 10);

    [Fact]
    public async Task A_year_of_deaths_is_told_in_turn_page_by_page_and_the_registers_agree_with_it()
    {
        await using var wire = await RawWire.Start("--people", "1500");
        var whole = await Deaths(wire, 0, 500);
        Assert.True(whole.Count >= 5);
        Assert.Equal(whole.Select(Sequence).Order(), whole.Select(Sequence));
        var paged = new List<long>();
        for (long after = 0; ;)
        {
            var page = await Deaths(wire, after, 2);
            if (page.Count == 0)
                break;
            paged.AddRange(page.Select(Sequence));
            after = paged[^1];
        }

        Assert.Equal(whole.Select(Sequence), paged);
        Assert.All(whole, d => Assert.True(string.CompareOrdinal(d["registeredOn"], "2026-07-10") <= 0 && d["annulled"] == "false"));
        foreach (var death in whole.Where(d => d.ContainsKey("iin")))
        {
            Assert.Equal("1", RawWire.Records(await wire.Person(death["iin"])).Single()["lifeStatus"]);
            var asked = RawWire.Records(await wire.Answer("sync", RawWire.Sync("d", "ZAGS_ours", RawWire.Question("DeathRequest", ("iin", death["iin"]))))).Single();
            Assert.Equal((asked["deathDate"], asked["recordNumber"], asked["certificateNumber"]), (death["deathDate"], death["recordNumber"], death["certificateNumber"]));
        }

        var declared = whole.Where(d => d.ContainsKey("declarantIin")).ToList();
        Assert.NotEmpty(declared);
        foreach (var death in declared)
        {
            var declarant = wire.Town.Find(death["declarantIin"])!;
            Assert.True(declarant.AgeOn(Today) >= 18 && declarant.FullName == death["declarantName"]);
        }
    }

    [Fact]
    public async Task Somebody_dies_the_record_is_corrected_and_annulled_each_with_a_new_sequence_and_version()
    {
        await using var wire = await RawWire.Start();
        var wife = wire.Town.People.First(p => p.AliveOn(Today) && p.SpouseOn(Today) is { } s && s.AliveOn(Today));
        var husband = wife.SpouseOn(Today)!;
        var last = (await Deaths(wire, 0, 500)).Max(Sequence);
        await Order(wire, new { @do = "die", iin = husband.Iin, declarantIin = wife.Iin });
        Assert.Equal("1", RawWire.Records(await wire.Person(husband.Iin)).Single()["lifeStatus"]);
        await Order(wire, new { @do = "correct", iin = husband.Iin, deathDate = "2026-07-08" });
        await Order(wire, new { @do = "annul", iin = husband.Iin });
        var told = await Deaths(wire, last, 500);
        Assert.Equal([("1", "2026-07-10", "false"), ("2", "2026-07-08", "false"), ("3", "2026-07-08", "true")], told.Select(d => (d["version"], d["deathDate"], d["annulled"])));
        Assert.All(told, d => Assert.Equal((wife.Iin, "spouse"), (d["declarantIin"], d["declarantRelation"])));
        Assert.Equal("0", RawWire.Records(await wire.Person(husband.Iin)).Single()["lifeStatus"]);
        foreach (var wrong in new object[] { new { @do = "annul", iin = wife.Iin }, new { @do = "die", iin = "000000000000" }, new { @do = "die", iin = wife.Iin, deathDate = "2027-01-01" }, new { @do = "vanish", iin = wife.Iin } })
            Assert.Equal(HttpStatusCode.BadRequest, (await wire.Client.PostAsJsonAsync(new Uri("/deaths", UriKind.Relative), wrong)).StatusCode);
        var page = await wire.Client.GetStringAsync(new Uri("/deaths", UriKind.Relative));
        Assert.Contains("annulled", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_order_it_repeats_and_reorders_and_still_goes_on()
    {
        await using var wire = await RawWire.Start("--people", "1500");
        var whole = await Deaths(wire, 0, 500);
        wire.Order(new Order("civil-status", "duplicate", Count: 2));
        Assert.Equal([.. whole, .. whole], await Deaths(wire, 0, 500));
        Assert.Equal(whole.Take(1), await Deaths(wire, 0, 1));
        wire.Order(new Order("civil-status", "reorder", Count: 1));
        Assert.Equal(whole.AsEnumerable().Reverse(), await Deaths(wire, 0, 500));
    }

    private static long Sequence(Dictionary<string, string> record) => long.Parse(record["sequence"], System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<List<Dictionary<string, string>>> Deaths(RawWire wire, long after, int take) =>
        RawWire.Records(await wire.Answer("sync", RawWire.Sync(Guid.NewGuid().ToString(), "ZAGS_ours", RawWire.Question("DeathsRequest", ("after", $"{after}"), ("take", $"{take}")))));

    private static async Task Order(RawWire wire, object order) => Assert.Equal(HttpStatusCode.OK, (await wire.Client.PostAsJsonAsync(new Uri("/deaths", UriKind.Relative), order)).StatusCode);
}
