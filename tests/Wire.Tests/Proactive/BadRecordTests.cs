using Jardem.Cases.Offers.Screening;
using Jardem.Integrations.Gateway;
using Jardem.Tests.Gateway;
using Jardem.UseCases.Proactive;
using Xunit;

namespace Jardem.Tests.Proactive;

/// <summary>A bad record of the feed harms itself only: the others are taken, whoever answers is told, and no place is reached that leaves later deaths out.</summary>
[Row("J-13"), Row("J-05")]
public sealed class BadRecordTests
{
    [Theory]
    [InlineData("sequence", "-1", "sequence is no number")]
    [InlineData("sequence", null, "a record lacks sequence")]
    [InlineData("version", "0", "3: it has no place in the feed or no version")]
    [InlineData("deathDate", "yesterday", "deathDate is no date")]
    [InlineData("declarantRelation", "friend", "declarantRelation is a code that is not known")]
    public async Task One_that_cannot_be_read_is_set_aside_and_the_others_are_read(string name, string? value, string why)
    {
        var sample = RegisterSamples.Of("civil-status", "deaths");
        await using var end = await WireEnd.Saying(m => Answers.Signed(Answers.Data(m, sample.Payload(sample.With(name, value), Numbered(sample, "8")))));
        using var asker = new Asker(end.Address);
        var page = Assert.IsType<DeathPage.Read>(await new GatewayDeathFeed(asker.Registers).Read(0, 5, default));
        Assert.Equal([8], page.Notices.Select(n => n.Sequence));
        Assert.Equal([why], page.SetAside);
    }

    [Theory]
    [InlineData("iin")]
    [InlineData("declarantIin")]
    public async Task One_whose_number_is_none_is_read_and_left_to_the_screening(string name)
    {
        var sample = RegisterSamples.Of("civil-status", "deaths");
        await using var end = await WireEnd.Saying(m => Answers.Signed(Answers.Data(m, sample.Payload(sample.With(name, "123456789012")))));
        using var asker = new Asker(end.Address);
        var page = Assert.IsType<DeathPage.Read>(await new GatewayDeathFeed(asker.Registers).Read(0, 5, default));
        var notice = Assert.Single(page.Notices);
        Assert.Empty(page.SetAside);
        if (name == "iin")
            Assert.Equal(ScreeningReason.FaultyIin, DeathScreening.OfRecord(notice, notice.DeathDate.PlusYears(3), notice.DeathDate));
        else
            Assert.Null(DeathScreening.DeclarantOf(notice));
    }

    [Fact]
    public async Task A_whole_page_of_another_format_is_not_passed_over()
    {
        var sample = RegisterSamples.Of("civil-status", "deaths");
        await using var end = await WireEnd.Saying(m => Answers.Signed(Answers.Data(m, sample.Payload(sample.With("deathDate", "1"), sample.With("deathDate", "2")))));
        using var asker = new Asker(end.Address);
        Assert.IsType<DeathPage.Unusable>(await new GatewayDeathFeed(asker.Registers).Read(0, 2, default));
    }

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(5_000_000_000)]
    public async Task A_place_far_beyond_all_others_is_not_believed_and_later_deaths_are_read(long far)
    {
        await using var house = await ProactiveHouse.Open();
        var first = house.Dies();
        house.Dies(2, d => d with { Sequence = far });
        var taken = await house.Get<TakeDeaths>().Run(null, default);
        Assert.Equal((1, 1), (taken.Read, taken.SetAside.Count));
        Assert.Equal(first.Sequence, await house.Get<IDeathNotices>().Cursor(default));
        var later = house.Dies(3);
        Assert.Equal(1, (await house.Get<TakeDeaths>().Run(null, default)).Changed);
        Assert.Equal(DeathState.Taken, (await house.Row(later)).State);
    }

    [Fact]
    public async Task Whoever_answers_for_the_service_is_told_that_a_record_is_set_aside()
    {
        var sample = RegisterSamples.Of("civil-status", "deaths");
        await using var end = await WireEnd.Saying(m => Answers.Signed(Answers.Data(m, sample.Payload(sample.With("deathDate", "yesterday"), Numbered(sample, "8")))));
        using var asker = new Asker(end.Address);
        await using var house = await ProactiveHouse.Open();
        var watch = new WatchFeed(asker.Exchanges, house.Get<IDeathNotices>());
        Assert.Null(await watch.Last(default));
        var taken = await new TakeDeaths(new GatewayDeathFeed(asker.Registers), house.Get<IDeathNotices>(), house.Clock).Run(null, default);
        Assert.Equal(["deathDate is no date"], taken.SetAside);
        Assert.Equal((true, 1), ((await watch.Last(default))!.Answers, (await watch.Last(default))!.SetAside));
    }

    [Fact]
    public void Two_records_of_a_new_numbering_are_believed_and_one_is_not()
    {
        Assert.Equal(10, FeedPlace.Reached(5, [6, 10]));
        Assert.Equal(10, FeedPlace.Reached(5, [10, 700_000_000]));
        Assert.Equal(700_000_001, FeedPlace.Reached(5, [10, 700_000_000, 700_000_001]));
        Assert.Equal(700_000_000, FeedPlace.Reached(0, [700_000_000]));
        Assert.Equal(0, FeedPlace.Reached(0, [long.MaxValue, long.MaxValue - 1]));
        Assert.Equal(5, FeedPlace.Reached(5, []));
    }

    private static string[] Numbered(RegisterSample sample, string sequence) => sample.With("sequence", sequence);
}
