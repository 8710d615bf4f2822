using Jardem.UseCases.Messages;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Sms;

public sealed class QuietHoursTests
{
    private static readonly Instant Nine = SettableClock.At(2026, 11, 21, 9, 0);

    [Theory]
    [InlineData(SmsKinds.Notice), InlineData(SmsKinds.Offer)]
    public void From_nine_in_the_evening_to_nine_in_the_morning_a_notice_waits(string kind)
    {
        var evening = SettableClock.At(2026, 11, 20, 21, 0);
        Assert.Equal(evening - Duration.Epsilon, QuietHours.Next(kind, evening - Duration.Epsilon));
        Assert.Equal(Nine, QuietHours.Next(kind, evening));
        Assert.Equal(Nine, QuietHours.Next(kind, SettableClock.At(2026, 11, 21, 0, 0)));
        Assert.Equal(Nine, QuietHours.Next(kind, Nine - Duration.Epsilon));
        Assert.Equal(Nine, QuietHours.Next(kind, Nine));
    }

    [Theory]
    [InlineData(SmsKinds.Code), InlineData(SmsKinds.Answer)]
    public void A_code_and_an_answer_that_somebody_waits_for_go_at_any_hour(string kind)
    {
        var night = SettableClock.At(2026, 11, 21, 3, 0);
        Assert.Equal(night, QuietHours.Next(kind, night));
    }

    [Fact]
    public async Task A_notice_given_at_night_goes_at_nine()
    {
        await using var house = await SmsHouse.Open();
        house.Clock.Now = SettableClock.At(2026, 11, 20, 21, 0);
        var message = await house.Give(kind: SmsKinds.Notice);
        var worker = house.NewWorker();
        await worker.Round(default);
        house.Clock.Now = Nine - Duration.Epsilon;
        await worker.Round(default);
        Assert.Empty(house.Centre.Sent);
        house.Clock.Now = Nine;
        await worker.Round(default);
        Assert.Equal(message.Id, Assert.Single(house.Centre.Sent).Id);
    }
}
