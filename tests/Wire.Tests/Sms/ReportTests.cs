using Jardem.UseCases.Messages;
using Jardem.UseCases.Ports;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Sms;

public sealed class ReportTests
{
    [Fact]
    public async Task A_delivery_counts_once_and_nothing_after_it_does()
    {
        await using var house = await SmsHouse.Open();
        var message = await house.Give();
        await house.NewWorker().Round(default);
        Assert.True(await Report(house, message, 1, SmsReport.UnderWay));
        house.Wait(Duration.FromSeconds(1));
        var delivered = house.Clock.Now;
        Assert.True(await Report(house, message, 1, SmsReport.Delivered));
        house.Wait(Duration.FromSeconds(1));
        Assert.True(await Report(house, message, 1, SmsReport.Delivered));
        Assert.True(await Report(house, message, 1, SmsReport.NotDelivered));
        var kept = await house.Read(message.Id);
        Assert.Equal((SmsState.Delivered, delivered), (kept.State, kept.DeliveredAt));
    }

    [Theory]
    [InlineData(SmsReport.Delivered, SmsState.Delivered), InlineData(SmsReport.NotDelivered, SmsState.Waiting)]
    public async Task A_report_that_overtakes_the_senders_own_mark_is_not_lost(SmsReport report, SmsState state)
    {
        await using var house = await SmsHouse.Open();
        house.Centre.Answer = async sent =>
        {
            await Report(house, sent, sent.Attempts, report);
            return new SmsHandedOver.Accepted();
        };
        var message = await house.Give(kind: SmsKinds.Notice);
        await house.NewWorker().Round(default);
        Assert.Equal(state, (await house.Read(message.Id)).State);
    }

    [Fact]
    public async Task What_did_not_arrive_goes_again_after_a_while_a_few_times_and_then_has_failed()
    {
        await using var house = await SmsHouse.Open();
        var message = await house.Give(kind: SmsKinds.Notice);
        var worker = house.NewWorker();
        foreach (var (attempt, pause) in new[] { (1, 10), (2, 20) })
        {
            await worker.Round(default);
            Assert.Equal(attempt, house.Centre.Sent.Count);
            await Report(house, message, attempt, SmsReport.NotDelivered);
            // The same report again changes nothing.
            await Report(house, message, attempt, SmsReport.NotDelivered);
            house.Wait(Duration.FromMinutes(pause) - Duration.Epsilon);
            await worker.Round(default);
            Assert.Equal(attempt, house.Centre.Sent.Count);
            house.Wait(Duration.Epsilon);
        }

        await worker.Round(default);
        Assert.True(await Report(house, message, 2, SmsReport.NotDelivered));
        Assert.Equal(SmsState.Sent, (await house.Read(message.Id)).State);
        await Report(house, message, 3, SmsReport.NotDelivered, "subscriber +77010000001 is absent");
        var kept = await house.Read(message.Id);
        Assert.Equal((SmsState.Failed, null), (kept.State, kept.NextTryAt));
        Assert.DoesNotContain("7701", kept.Note, StringComparison.Ordinal);
        house.Wait(Duration.FromDays(1));
        await worker.Round(default);
        Assert.Equal(3, house.Centre.Sent.Count);
        // It came after all.
        await Report(house, message, 3, SmsReport.Delivered);
        Assert.Equal(SmsState.Delivered, (await house.Read(message.Id)).State);
    }

    [Fact]
    public async Task A_failed_code_goes_again_while_it_is_good_and_never_after()
    {
        await using var house = await SmsHouse.Open();
        var message = await house.Give(text: "Жәрдем: код 123456", uselessAfter: house.Clock.Now + Duration.FromSeconds(80));
        var worker = house.NewWorker();
        await worker.Round(default);
        await Report(house, message, 1, SmsReport.NotDelivered);
        house.Wait(Duration.FromSeconds(30));
        await worker.Round(default);
        Assert.Equal(2, house.Centre.Sent.Count);
        await Report(house, message, 2, SmsReport.NotDelivered);
        var kept = await house.Read(message.Id);
        Assert.Equal((SmsState.Failed, "Жәрдем: код ******"), (kept.State, kept.Text));
    }

    [Fact]
    public async Task A_report_of_nothing_or_of_an_attempt_that_never_was_changes_nothing()
    {
        await using var house = await SmsHouse.Open();
        var message = await house.Give();
        await house.NewWorker().Round(default);
        Assert.False(await house.Get<TakeReport>().Run(Guid.CreateVersion7(), 1, SmsReport.Delivered, null, default));
        foreach (var attempt in (int[])[0, 2])
            await Report(house, message, attempt, SmsReport.Delivered);
        Assert.Equal(SmsState.Sent, (await house.Read(message.Id)).State);
    }

    private static Task<bool> Report(SmsHouse house, SmsMessage message, int attempt, SmsReport report, string? note = null) =>
        house.Get<TakeReport>().Run(message.Id, attempt, report, note, default);
}
