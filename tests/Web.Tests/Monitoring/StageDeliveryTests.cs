using System.Text;
using Jardem.Cases.Streams;
using Jardem.Integrations.Monitoring;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Stages;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Monitoring;

/// <summary>Messages of stage on a real wire, to a monitoring system that is well, down, slow, or does not like what it gets.</summary>
[Row("B-17")]
public sealed class StageDeliveryTests(HouseFixture house) : IClassFixture<HouseFixture>, IAsyncLifetime
{
    private StubMonitoring _stub = null!;

    private IJobs Jobs => house.Get<IJobs>();

    public async ValueTask InitializeAsync() => _stub = await StubMonitoring.Start();

    public ValueTask DisposeAsync() => _stub.DisposeAsync();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private StageDelivery Delivery(TimeSpan? timeout = null) => new(Jobs, MonitoringSystem.At(_stub.Address, timeout ?? TimeSpan.FromSeconds(10)), house.Clock);

    private async Task<IReadOnlyList<Guid>> Written(params string[] bodies)
    {
        // Nothing of another test is left: each begins with an empty outbox.
        await Jobs.SendAgainOutbox(StageMessages.Topic, house.Clock.Now, Cancel);
        foreach (var left in await Jobs.LeaseOutbox(StageMessages.Topic, house.Clock.Now + Duration.FromDays(1), Duration.Zero, 100, Cancel))
            await Jobs.CompleteOutbox(left.Id, Cancel);
        var messages = bodies.Select(b => new OutboxMessage(Guid.CreateVersion7(), StageMessages.Topic, Encoding.UTF8.GetBytes(b))).ToList();
        var id = Guid.CreateVersion7();
        var snapshot = (await house.Get<ILawSnapshots>().Active(Cancel))!;
        var done = await house.Get<IEventStore>().Append(
            new Append
            {
                Meta = new EventMeta(house.Clock.Now, "test", "test", snapshot, "test"),
                Streams = [new StreamAppend(id, "test", 0, [new NewEvent("test.made/1", Encoding.UTF8.GetBytes("{}"))])],
                Outbox = messages,
            },
            Cancel);
        Assert.IsType<AppendResult.Done>(done);
        return [.. messages.Select(m => m.Id)];
    }

    [Fact]
    public async Task They_arrive_in_order_each_once_with_its_id_as_the_idempotency_key()
    {
        var ids = await Written("1", "2", "3");
        var delivery = Delivery();
        Assert.Equal(3, await delivery.Round(Cancel));
        Assert.Equal(0, await delivery.Round(Cancel));
        Assert.Equal(["1", "2", "3"], _stub.Came.Select(c => c.Body));
        Assert.Equal(ids, _stub.Came.Select(c => c.Key));
        Assert.Equal(new OutboxBacklog(0, 0, null), await Jobs.Backlog(StageMessages.Topic, Cancel));
    }

    [Fact]
    public async Task While_the_system_is_down_they_wait_and_then_arrive_in_order_under_the_same_ids()
    {
        var ids = await Written("1", "2");
        _stub.Answer = _ => 503;
        var delivery = Delivery();
        Assert.Equal(0, await delivery.Round(Cancel));
        Assert.Equal(new OutboxBacklog(2, 0, "HTTP 503"), await Jobs.Backlog(StageMessages.Topic, Cancel));
        Assert.Equal(0, await delivery.Round(Cancel));
        Assert.Single(_stub.Came);

        _stub.Answer = _ => 200;
        house.Clock.Now += Duration.FromSeconds(3);
        Assert.Equal(2, await delivery.Round(Cancel));
        Assert.Equal(["1", "1", "2"], _stub.Came.Select(c => c.Body));
        Assert.Equal([ids[0], ids[0], ids[1]], _stub.Came.Select(c => c.Key));
    }

    [Fact]
    public async Task Nobody_listening_is_told_apart_and_the_pause_doubles()
    {
        await Written("1");
        var delivery = Delivery();
        await _stub.DisposeAsync();
        Assert.Equal(0, await delivery.Round(Cancel));
        Assert.Equal(new OutboxBacklog(1, 0, "ConnectionError"), await Jobs.Backlog(StageMessages.Topic, Cancel));
        house.Clock.Now += Duration.FromSeconds(2);
        Assert.Equal(0, await delivery.Round(Cancel));
        // The second try failed just now: its pause is four seconds.
        Assert.Empty(await Jobs.LeaseOutbox(StageMessages.Topic, house.Clock.Now + Duration.FromSeconds(3), Duration.Zero, 5, Cancel));
        Assert.Equal(3, Assert.Single(await Jobs.LeaseOutbox(StageMessages.Topic, house.Clock.Now + Duration.FromSeconds(4), Duration.Zero, 5, Cancel)).Attempt);
    }

    [Fact]
    public async Task A_message_that_is_rejected_is_set_aside_and_the_others_go_on()
    {
        var ids = await Written("good", "bad", "good too");
        _stub.Answer = body => body == "bad" ? 422 : 200;
        Assert.Equal(2, await Delivery().Round(Cancel));
        Assert.Equal(new OutboxBacklog(0, 1, "HTTP 422"), await Jobs.Backlog(StageMessages.Topic, Cancel));

        _stub.Answer = _ => 200;
        Assert.Equal(1, await Jobs.SendAgainOutbox(StageMessages.Topic, house.Clock.Now, Cancel));
        Assert.Equal(1, await Delivery().Round(Cancel));
        Assert.Equal([ids[0], ids[1], ids[2], ids[1]], _stub.Came.Select(c => c.Key));
    }

    [Theory]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(429)]
    [InlineData(302)]
    public async Task An_answer_that_is_not_about_the_message_costs_no_message(int status)
    {
        await Written("1");
        _stub.Answer = _ => status;
        Assert.Equal(0, await Delivery().Round(Cancel));
        Assert.Equal(new OutboxBacklog(1, 0, $"HTTP {status}"), await Jobs.Backlog(StageMessages.Topic, Cancel));
    }

    [Fact]
    public async Task A_slow_system_is_not_awaited_for_ever_and_gets_the_message_again()
    {
        var ids = await Written("1");
        _stub.Thinks = TimeSpan.FromSeconds(1);
        var delivery = Delivery(TimeSpan.FromMilliseconds(100));
        Assert.Equal(0, await delivery.Round(Cancel));
        Assert.Equal(new OutboxBacklog(1, 0, "no answer in time"), await Jobs.Backlog(StageMessages.Topic, Cancel));

        _stub.Thinks = TimeSpan.Zero;
        house.Clock.Now += Duration.FromSeconds(3);
        // The timeout of the first try must not hold back the second on a busy machine.
        Assert.Equal(1, await Delivery().Round(Cancel));
        Assert.Contains(ids[0], _stub.Came.Select(c => c.Key));
    }
}
