using System.Security.Cryptography.X509Certificates;
using Jardem.Integrations.Gateway;
using Jardem.Simulator;
using Jardem.Simulator.Faults;
using Jardem.Simulator.People;
using Jardem.Simulator.Wire;
using Jardem.Tests.Simulator;
using Jardem.UseCases.Ports;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Jardem.Tests.Gateway;

/// <summary>The gateway's two sides, written apart from one page, speak with each other.</summary>
[Row("J-05")]
public sealed class SimulatorTests
{
    [Fact]
    [Row("F-05")]
    [Row("F-06")]
    [Row("F-07")]
    [Row("F-08")]
    [Row("F-09")]
    [Row("G-05")]
    [Row("G-06")]
    public async Task Every_register_of_the_town_is_read_and_no_answer_of_it_is_of_another_shape()
    {
        await using var world = await RawWire.Start("--require-signature");
        using var asker = Against(world);
        var found = new HashSet<(string, string)>();
        foreach (var sample in RegisterSamples.All)
        {
            var asked = 0;
            foreach (var question in Questions(world.Town, sample))
            {
                var reply = await asker.Ask(question);
                if (reply is RegisterReply.Pending)
                {
                    Assert.Equal(1, await asker.Pending.Round(CancellationToken.None));
                    reply = (await asker.Exchanges.Get(reply.Exchange, default))!.Outcome switch
                    {
                        ExchangeOutcome.Found => new RegisterReply.Found(reply.Exchange, [], default, null),
                        ExchangeOutcome.NoRecord => new RegisterReply.NoRecord(reply.Exchange, default),
                        var other => new RegisterReply.Unusable(reply.Exchange, other.ToString()),
                    };
                }

                Assert.True(reply is RegisterReply.Found or RegisterReply.NoRecord, $"{sample.Register}/{sample.Operation}: {reply}");
                if (reply is RegisterReply.Found)
                    found.Add((sample.Register, sample.Operation));
                if (++asked >= 25 && found.Contains((sample.Register, sample.Operation)))
                    break;
            }
        }

        Assert.Equal(RegisterSamples.All.Select(s => (s.Register, s.Operation)).Order(), found.Order());
    }

    [Theory]
    [InlineData("reset")]
    [InlineData("http-500")]
    [InlineData("soap-fault")]
    public async Task What_passes_is_asked_again_with_the_same_message(string fault)
    {
        await using var world = await RawWire.Start();
        using var asker = Against(world);
        world.Order(new Order("persons", fault, Count: 2));
        Assert.IsType<RegisterReply.Found>(await asker.Ask(Person(world.Town)));
        var (_, entries) = world.World.Services.GetRequiredService<Journal>().Read();
        Assert.Equal(3, entries.Count);
        Assert.Equal(asker.Exchanges.Only.MessageId, Assert.Single(entries.Select(e => e.MessageId).Distinct()));
    }

    [Theory]
    [InlineData("reset", ExchangeOutcome.Silent)]
    [InlineData("http-500", ExchangeOutcome.Silent)]
    [InlineData("soap-fault", ExchangeOutcome.Silent)]
    [InlineData("soap-fault-client", ExchangeOutcome.Silent)]
    [InlineData("silence", ExchangeOutcome.Silent)]
    [InlineData("garbage", ExchangeOutcome.Unusable)]
    [InlineData("huge", ExchangeOutcome.Unusable)]
    [InlineData("unsigned", ExchangeOutcome.Unusable)]
    [InlineData("wrong-signature", ExchangeOutcome.Unusable)]
    [InlineData("untrusted-signature", ExchangeOutcome.Unusable)]
    [InlineData("wrapped", ExchangeOutcome.Unusable)]
    [InlineData("dtd", ExchangeOutcome.Unusable)]
    [InlineData("old", ExchangeOutcome.Unusable)]
    [InlineData("other-answer", ExchangeOutcome.Unusable)]
    [InlineData("no-record", ExchangeOutcome.NoRecord)]
    [InlineData("wrong", ExchangeOutcome.Found)]
    [InlineData("stale", ExchangeOutcome.Found)]
    [InlineData("delay", ExchangeOutcome.Found)]
    public async Task A_fault_on_order_ends_as_it_should(string fault, ExchangeOutcome outcome)
    {
        await using var world = await RawWire.Start();
        using var asker = Against(world, fault == "silence" ? TimeSpan.FromMilliseconds(300) : TimeSpan.FromSeconds(20));
        world.Order(new Order("persons", fault, Ms: fault == "old" ? 3_600_000 : 20));
        await asker.Ask(Person(world.Town));
        Assert.Equal(outcome, asker.Exchanges.Only.Outcome);
    }

    [Theory]
    [InlineData("duplicate")]
    [InlineData("reorder")]
    public async Task Answers_in_the_queue_come_twice_or_in_another_order_and_each_ends_its_own_exchange(string fault)
    {
        await using var world = await RawWire.Start();
        using var asker = Against(world);
        world.Order(new Order("education", fault));
        var pupils = world.Town.People.Where(p => p.AgeOn(Today) is > 7 and < 15).Take(5).ToList();
        foreach (var pupil in pupils)
            Assert.IsType<RegisterReply.Pending>(await asker.Ask(Asker.Question(RegisterNames.Education, "study", ("iin", pupil.Iin))));
        Assert.Equal(pupils.Count, await asker.Pending.Round(CancellationToken.None));
        Assert.All(asker.Exchanges.All, e => Assert.Contains(e.Question.Subject, System.Text.Encoding.UTF8.GetString(e.Records.Span), StringComparison.Ordinal));
        Assert.Equal(0, await asker.Pending.Round(CancellationToken.None));
    }

    private static readonly NodaTime.LocalDate Today = new(2026, 7, 10);

    internal static Asker Against(RawWire world, TimeSpan? timeout = null)
    {
        var keys = world.World.Services.GetRequiredService<GatewayKeys>();
        using var ours = keys.ForHouse();
        var key = ours.Export(X509ContentType.Pkcs12);
        var asker = new Asker(world.Client.BaseAddress!, s => s with
        {
            Sync = new Uri(world.Client.BaseAddress!, "/sync"),
            Async = new Uri(world.Client.BaseAddress!, "/async"),
            SenderPassword = "jardem-demo",
            Signing = new() { Key = key, Trusted = [X509CertificateLoader.LoadCertificate(keys.Own.RawData)] },
            Patience = s.Patience with { Timeout = timeout ?? TimeSpan.FromSeconds(20) },
            AskStateAfter = NodaTime.Duration.FromHours(1),
        });
        asker.Clock.Now = world.World.Services.GetRequiredService<WorldTime>().Now;
        return asker;
    }

    private static RegisterQuestion Person(Town town) => Asker.Question(RegisterNames.Persons, "person", ("iin", town.People[0].Iin));

    private static IEnumerable<RegisterQuestion> Questions(Town town, RegisterSample sample) => sample switch
    {
        { Operation: "entity" } => town.Firms.Select(f => Asker.Question(sample.Register, sample.Operation, ("bin", f.Bin))),
        { Operation: "contributions" } => town.People.Select(p => Asker.Question(sample.Register, sample.Operation, ("iin", p.Iin), ("from", "2025-01-01"), ("until", "2025-12-31"))),
        { Operation: "document" } => town.People.Select(p => Asker.Question(sample.Register, sample.Operation, ("iin", p.Iin), ("kind", "birth-certificate"), ("consent", "c-1"))),
        { Operation: "account" } => town.Firms.Take(2).Select(f => Asker.Question(sample.Register, sample.Operation, ("bin", f.Bin))).Concat(town.People.Select(p => Asker.Question(sample.Register, sample.Operation, ("iin", p.Iin)))),
        { Operation: "deaths" } => Enumerable.Range(1, 25).Select(take => Asker.Question(sample.Register, sample.Operation, ("after", "0"), ("take", $"{take * 20}"))),
        { Operation: "payment" or "payment-status" or "payment-stop" } => [sample.Question],
        _ => town.People.Select(p => Asker.Question(sample.Register, sample.Operation, ("iin", p.Iin))),
    };
}
