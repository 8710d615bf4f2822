using Jardem.UseCases.Messages;
using Jardem.UseCases.Ports;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Sms;

public sealed class DeliveryTests
{
    [Fact]
    public async Task A_message_goes_once_however_often_it_is_given()
    {
        await using var house = await SmsHouse.Open();
        var once = new SmsToSend("case/1/registered", SmsKinds.Notice, "8 701 000 00 01", SmsHouse.Person, "Жәрдем: өтінішіңіз тіркелді.");
        await house.Append(SmsOutbox.Of(once));
        var worker = house.NewWorker();
        await worker.Round(default);
        await house.Append(SmsOutbox.Of(once));
        Assert.IsType<SmsTaken.Known>(await house.Get<SendSms>().Run(once, default));
        await worker.Round(default);
        var sent = Assert.Single(house.Centre.Sent);
        Assert.Equal((SmsHouse.Phone, once.Text), (sent.Phone, sent.Text));
        var kept = await house.Read(sent.Id);
        Assert.Equal((SmsState.Sent, 1, house.Clock.Now), (kept.State, kept.Parts, kept.SentAt));
        Assert.Equal(0, (await house.Get<IJobs>().Backlog(SmsOutbox.Topic, default)).Waiting);
    }

    [Fact]
    public async Task Many_workers_at_once_send_each_message_once()
    {
        await using var house = await SmsHouse.Open();
        for (var i = 0; i < 30; i++)
            await house.Give($"k{i}");
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(async () =>
        {
            var worker = house.NewWorker();
            while (await worker.Round(default) > 0)
                await Task.Yield();
        })));
        Assert.Equal(30, house.Centre.Sent.Count);
        Assert.Equal(30, house.Centre.Sent.Select(m => m.Id).Distinct().Count());
    }

    [Theory]
    [InlineData("1414", "Жәрдем", SmsFault.Phone), InlineData(SmsHouse.Phone, " ", SmsFault.Empty), InlineData(SmsHouse.Phone, null, SmsFault.TooLong)]
    public async Task What_cannot_be_sent_is_refused_or_set_aside_with_the_reason(string phone, string? text, SmsFault fault)
    {
        await using var house = await SmsHouse.Open();
        var message = new SmsToSend("k1", SmsKinds.Notice, phone, null, text ?? new string('ә', (67 * 6) + 1));
        Assert.Equal(new SmsTaken.Refused(fault), await house.Get<SendSms>().Run(message, default));
        await house.Append(SmsOutbox.Of(message));
        await house.Append(new OutboxMessage(Guid.CreateVersion7(), SmsOutbox.Topic, "no message"u8.ToArray()));
        await house.NewWorker().Round(default);
        Assert.Equal(2, (await house.Get<IJobs>().Backlog(SmsOutbox.Topic, default)).SetAside);
        Assert.Empty(house.Centre.Sent);
    }

    [Fact]
    public async Task A_centre_out_of_reach_is_asked_again_with_longer_pauses_and_costs_no_attempt()
    {
        await using var house = await SmsHouse.Open();
        house.Centre.Says(new SmsHandedOver.Unreachable("ConnectionError", MayHaveTaken: false));
        var (first, second) = (await house.Give("k1", SmsKinds.Notice), await house.Give("k2", SmsKinds.Notice));
        var worker = house.NewWorker();
        foreach (var pause in (int[])[2, 4, 8])
        {
            await worker.Round(default);
            var before = house.Centre.Sent.Count;
            house.Wait(Duration.FromSeconds(pause) - Duration.Epsilon);
            await worker.Round(default);
            Assert.Equal(before, house.Centre.Sent.Count);
            house.Wait(Duration.Epsilon);
        }

        Assert.Equal(3, house.Centre.Sent.Count);
        Assert.Equal((SmsState.Waiting, 0), ((await house.Read(first.Id)).State, (await house.Read(first.Id)).Attempts));
        house.Centre.Says(new SmsHandedOver.Accepted());
        await worker.Round(default);
        Assert.Equal(SmsState.Sent, (await house.Read(first.Id)).State);
        Assert.Equal(SmsState.Sent, (await house.Read(second.Id)).State);
    }

    [Fact]
    public async Task Whoever_dies_between_sending_and_marking_sends_again_under_the_same_id_and_not_for_ever()
    {
        await using var house = await SmsHouse.Open();
        house.Centre.Answer = _ => throw new IOException("the process ends here");
        var message = await house.Give();
        for (var death = 1; death <= 5; death++)
        {
            if (death <= 3)
                await Assert.ThrowsAsync<IOException>(() => house.NewWorker().Round(default));
            else
                await house.NewWorker().Round(default);
            house.Wait(Duration.FromMinutes(6));
        }

        Assert.Equal([1, 2, 3], house.Centre.Sent.Select(m => m.Attempts));
        Assert.All(house.Centre.Sent, m => Assert.Equal(message.Id, m.Id));
        Assert.Equal(SmsState.Failed, (await house.Read(message.Id)).State);
        Assert.Single(await house.Messages.OfPhone(SmsHouse.Phone, 10, default));
    }

    [Fact]
    public async Task A_message_refused_by_the_centre_fails_at_once_and_says_why()
    {
        await using var house = await SmsHouse.Open();
        house.Centre.Says(new SmsHandedOver.Refused("HTTP 400: black list"));
        var message = await house.Give();
        await house.NewWorker().Round(default);
        var kept = await house.Read(message.Id);
        Assert.Equal((SmsState.Failed, "HTTP 400: black list", null), (kept.State, kept.Note, kept.NextTryAt));
    }

    [Fact]
    public async Task Nothing_is_sent_after_it_is_useless_and_its_code_is_taken_out()
    {
        await using var house = await SmsHouse.Open();
        var message = await house.Give(text: "Жәрдем: код 123456", uselessAfter: house.Clock.Now + Duration.FromMinutes(5));
        house.Wait(Duration.FromMinutes(5));
        await house.NewWorker().Round(default);
        Assert.Empty(house.Centre.Sent);
        var kept = await house.Read(message.Id);
        Assert.Equal((SmsState.Expired, "Жәрдем: код ******"), (kept.State, kept.Text));
    }

    [Fact]
    public async Task A_sent_code_is_taken_out_of_its_message_once_it_is_over()
    {
        await using var house = await SmsHouse.Open();
        var message = await house.Give(text: "Жәрдем: код 123456", uselessAfter: house.Clock.Now + Duration.FromMinutes(5));
        var worker = house.NewWorker();
        await worker.Round(default);
        Assert.Contains("123456", (await house.Read(message.Id)).Text, StringComparison.Ordinal);
        await house.Get<TakeReport>().Run(message.Id, 1, SmsReport.Delivered, null, default);
        house.Wait(Duration.FromMinutes(5));
        await worker.Round(default);
        var kept = await house.Read(message.Id);
        Assert.Equal((SmsState.Delivered, "Жәрдем: код ******", null), (kept.State, kept.Text, kept.NextTryAt));
        Assert.Single(house.Centre.Sent);
    }
}
