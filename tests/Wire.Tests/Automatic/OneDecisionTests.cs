using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Events;
using Jardem.Cases.Payments;
using Jardem.Law.Loading;
using Jardem.Law.Snapshots;
using Jardem.Tests.Signatures;
using Jardem.UseCases.Access;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Ports.Keys;
using Xunit;

namespace Jardem.Tests.Automatic;

/// <summary>However often it is interrupted, raced or overtaken, a case is decided once and paid for once.</summary>
[Row("E-16"), Row("E-18")]
public sealed class OneDecisionTests
{
    [Fact]
    public async Task A_process_that_dies_between_signing_and_storing_leaves_nothing_and_another_finishes()
    {
        await using var house = await AutomaticHouse.Open();
        var id = await Ready(house);
        var before = (await house.State(id)).Version;
        house.BeforeAppend = _ => throw new IOException("the process is gone");
        await Assert.ThrowsAsync<IOException>(() => house.Decide(id));
        Assert.Equal(before, (await house.State(id)).Version);
        Assert.Empty(await house.Get<IPaymentOrders>().OfCase(Scope.Whole("test"), id, TestTime.Bound));
        house.BeforeAppend = null;
        await house.Decide(id);
        await DecidedOnce(house, id);
    }

    [Fact]
    public async Task A_snapshot_activated_meanwhile_makes_the_decision_anew_under_the_new_one()
    {
        await using var house = await AutomaticHouse.Open();
        var id = await Ready(house);
        var old = (await house.Get<SnapshotSource>().Active(TestTime.Bound)).Id;
        var data = LawLoader.Load(Repository.Law);
        var next = LawSnapshot.Of(data with { Terms = [] });
        var times = 0;
        house.BeforeAppend = async _ =>
        {
            if (times++ == 0)
                await house.Get<ActivateLaw>().Run(next, "author", "approver", TestTime.Bound);
        };
        await house.Decide(id);
        Assert.Equal(2, times);
        Assert.NotEqual(old, next.Id);
        Assert.Equal(next.Id, (await house.State(id)).Granted!.Record.Snapshot);

        // What was signed first stands in the log as signed, and after it as discarded; what is used is signed only.
        var uses = (await house.Get<IKeyUses>().Newest(null, 50, TestTime.Bound)).Where(u => u.Case == id).ToList();
        Assert.Equal((4, 2), (uses.Count(u => u.Outcome == KeyOutcome.Signed), uses.Count(u => u.Outcome == KeyOutcome.Discarded)));
        var used = (await house.State(id)).Documents.Where(d => d.Signature is not null).Select(d => d.Token).ToList();
        Assert.DoesNotContain(uses, u => u.Outcome == KeyOutcome.Discarded && used.Contains(u.Token));
        Assert.All(uses.Where(u => u.Outcome == KeyOutcome.Discarded), d => Assert.Single(uses, s => s.Outcome == KeyOutcome.Signed && s.Token == d.Token && s.Content == d.Content));
        await DecidedOnce(house, id);
    }

    [Fact]
    public async Task An_answer_that_comes_between_is_looked_at_before_anything_is_decided()
    {
        await using var house = await AutomaticHouse.Open();
        var id = await Ready(house);
        var times = 0;
        house.BeforeAppend = async state =>
        {
            if (times++ > 0)
                return;
            // Another process keeps a later answer that differs from the application.
            var stream = await house.Get<IEventStore>().Read(id, TestTime.Bound);
            var answer = stream.Select(CaseEvents.Serializer.Read).OfType<RegisterAnswered>().Last().Answer;
            var later = answer with { Exchange = Guid.CreateVersion7(), Records = [answer.Records[0].SetItem("surname", "Басқаев")] };
            var result = await house.Get<IEventStore>().Append(
                new Append { Meta = stream[^1].Meta, Streams = [new StreamAppend(id, "case", stream.Count, [CaseEvents.Serializer.Write(new RegisterAnswered(later, null))])] }, TestTime.Bound);
            Assert.IsType<AppendResult.Done>(result);
        };
        await house.Decide(id);
        var state = await house.State(id);
        Assert.Equal((CasePhase.Registered, "difference"), (state.Phase, state.Left?.Why));
        Assert.Empty(await house.Get<IPaymentOrders>().OfCase(Scope.Whole("test"), id, TestTime.Bound));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Workers_at_once_decide_each_case_once(bool postgres)
    {
        using var server = postgres ? PostgresServer.Start() : null;
        await using var house = await AutomaticHouse.Open(server is null ? null : ["--storage", $"postgres:{server.Connection("postgres")}"]);
        var cases = new List<Guid>();
        for (var i = 0; i < 4; i++)
            cases.Add(await Ready(house));
        await Task.WhenAll(cases.SelectMany(id => Enumerable.Range(0, 4).Select(_ => Task.Run(() => house.Decide(id)))));
        foreach (var id in cases)
            await DecidedOnce(house, id);
    }

    private static async Task<Guid> Ready(AutomaticHouse house)
    {
        var id = await house.Registered();
        await house.Ask(id);
        return id;
    }

    private static async Task DecidedOnce(AutomaticHouse house, Guid id)
    {
        var stream = await house.Get<IEventStore>().Read(id, TestTime.Bound);
        var happened = stream.Select(CaseEvents.Serializer.Read).ToList();
        Assert.Single(happened.OfType<CaseGranted>());
        Assert.Equal(2, happened.OfType<DocumentIssued>().Count(d => d.Document.For is not null));
        Assert.Equal(2, happened.OfType<DocumentSigned>().Count());
        var order = Assert.Single(await house.Get<IPaymentOrders>().OfCase(Scope.Whole("test"), id, TestTime.Bound));
        Assert.Single(await house.Get<IPaymentOrders>().Ledger(Scope.Whole("test"), order.Entitlement, TestTime.Bound));
        Assert.NotEqual(Guid.Empty, order.Order);
        Assert.Single(await house.Get<IEventStore>().Read(order.Order, TestTime.Bound));
    }
}
