using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jardem.Cases.Facts;
using Jardem.Law.Json;
using Jardem.Services;
using Jardem.Services.FuneralPayment;
using Jardem.Services.RehabilitatedCertificate;
using Jardem.Tests.Texts;
using Xunit;

namespace Jardem.Tests.Golden;

/// <summary>
/// A released rule object gives the same decision on the same facts for ever. Golden/decisions keeps, for each engine, facts and the
/// canonical bytes of the decision; a change of the answer is a new engine, not a new file.
/// </summary>
public sealed class DecisionGoldenTests
{
    private const string Folder = "tests/House.Tests/Golden/decisions";

    public static TheoryData<string> Cases => [.. SourceTree.Files(Folder, ".json").Select(SourceTree.Name)];

    private static IEnumerable<(IServiceRoom Room, string Name, ApplicationFacts Facts)> Samples =>
    [
        .. DecisionSamples.Certificate.Select(s => ((IServiceRoom)new RehabilitatedCertificateRoom(), s.Name, s.Facts)),
        .. FuneralSamples.All.Select(s => ((IServiceRoom)new FuneralPaymentRoom(), s.Name, s.Facts)),
    ];

    [Fact]
    public void The_samples_are_kept()
    {
        foreach (var (room, name, facts) in Samples)
        {
            var kept = new JsonObject
            {
                ["engine"] = room.Engine,
                ["facts"] = JsonNode.Parse(CanonicalJson.Write(facts)),
                ["decision"] = JsonNode.Parse(Decide(room, facts)),
            };
            Approved.AddMissing($"{Folder}/{room.Engine.Replace('/', '-')}/{name}.json", CanonicalJson.WriteText(kept, readable: true) + "\n");
        }
    }

    [Fact]
    public void The_samples_reach_every_outcome_and_ground()
    {
        var room = new RehabilitatedCertificateRoom();
        var decisions = DecisionSamples.Certificate.Select(s => room.Decide(s.Facts, HeldLaw.Snapshot.On(s.Facts.FiledOn))).ToList();
        Assert.Equal(Enum.GetValues<DecisionOutcome>(), decisions.Select(d => d.Outcome).Distinct().Order());
        Assert.Equal(["not-meeting-requirements", "untrue-documents"], decisions.SelectMany(d => d.Grounds).Distinct().Order(StringComparer.Ordinal));
        Assert.All(decisions, d => Assert.Equal(d.Outcome == DecisionOutcome.Refused, d.Grounds.Count > 0));
    }

    [Fact]
    [Row("E-44")]
    [Row("E-45")]
    [Row("E-46")]
    public void The_samples_of_the_funeral_payment_reach_every_outcome_and_ground_and_are_named_for_theirs()
    {
        var room = new FuneralPaymentRoom();
        var decisions = FuneralSamples.All.Select(s => (s.Name, Decision: room.Decide(s.Facts, HeldLaw.Snapshot.On(s.Facts.FiledOn)))).ToList();
        Assert.Equal(["no-consent", "not-meeting-requirements", "untrue-documents"], decisions.SelectMany(d => d.Decision.Grounds).Distinct().Order(StringComparer.Ordinal));
        Assert.All(decisions, d => Assert.StartsWith(d.Decision.Outcome.ToString().ToLowerInvariant(), d.Name, StringComparison.Ordinal));
        Assert.All(decisions, d => Assert.Equal(d.Decision.Outcome == DecisionOutcome.Granted, d.Decision is { Amount: > 0, Parameters.Count: 3 }));
        Assert.All(decisions.Where(d => d.Decision.Outcome == DecisionOutcome.Refused), d => Assert.All(d.Decision.Reasoning.Where(r => r.Met == false), r => Assert.IsType<Jardem.Law.Norms.Basis.Norm>(r.Basis)));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    [Row("A-14")]
    [Row("B-11")]
    public void A_released_rule_decides_as_it_did(string file)
    {
        var kept = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, file)))!;
        var engine = kept["engine"]!.GetValue<string>();
        var room = KeysOfTheCode.Rooms.SingleOrDefault(r => r.Engine == engine);
        Assert.True(room is not null, $"{file}: no room runs the engine {engine} any more.");
        var facts = kept["facts"].Deserialize<ApplicationFacts>(CanonicalJson.Options)!;
        Assert.Equal(kept["decision"]!.ToJsonString(CanonicalJson.Options), Decide(room, facts));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Asked_twice_the_bytes_are_the_same(string file)
    {
        var kept = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, file)))!;
        var facts = kept["facts"].Deserialize<ApplicationFacts>(CanonicalJson.Options)!;
        var room = KeysOfTheCode.Rooms.Single(r => r.Engine == kept["engine"]!.GetValue<string>());
        var law = HeldLaw.Snapshot.On(facts.FiledOn);
        Assert.Equal(Decide(room, facts), Decide(room, facts));
        Assert.Equal(room.Decide(facts, law).Outcome, room is FuneralPaymentRoom ? FuneralPaymentRoom.Outcome(facts, law) : RehabilitatedCertificateRoom.Outcome(facts, law));
    }

    /// <summary>The canonical decision; the snapshot's name is left out, since texts of law may be mended without changing any answer.</summary>
    private static string Decide(IServiceRoom room, ApplicationFacts facts)
    {
        var bytes = CanonicalJson.Write(room.Decide(facts, HeldLaw.Snapshot.On(facts.FiledOn)));
        return Encoding.UTF8.GetString(bytes).Replace(HeldLaw.Snapshot.Id, "snapshot", StringComparison.Ordinal);
    }
}
