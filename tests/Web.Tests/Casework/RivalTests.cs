using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Events;
using Jardem.Cases.Facts;
using Jardem.Cases.Streams;
using Jardem.Storage;
using Jardem.Tests.Payments;
using Jardem.UseCases.Access;
using Jardem.UseCases.Ports;
using Jardem.Web.Pages.Casework;
using Xunit;

namespace Jardem.Tests.Casework;

/// <summary>Two cases about one matter at two bodies, and the words for where a case stands.</summary>
public sealed class RivalTests(HouseFixture house) : IClassFixture<HouseFixture>
{
    [Fact]
    [Row("R-19")]
    public async Task The_other_bodys_case_is_told_by_number_body_state_and_day_and_by_nothing_of_a_person()
    {
        var payments = await PaymentHouse.Over(house.Get<IStorage>(), new MoodyRail(new Random(1)));
        payments.Now = house.Clock.Now;
        var (own, elsewhere, here) = ((await payments.Award()).Case, (await payments.Award()).Case, (await payments.Award()).Case);
        var whole = Scope.Whole("test");
        var row = (await house.Get<ICaseLists>().Get(whole, elsewhere, default))!;
        await Append(elsewhere, [], row with { Version = 3, Body = "almaty-social", Office = "almaty-social", ApplicantName = "Басқа Біреу", ApplicantIin = "000101600009" });
        await Append(own, [new RivalAppeared(new RivalCase(elsewhere, RivalKind.Dispute)), new RivalAppeared(new RivalCase(here, RivalKind.Doubt)), new RivalAppeared(new RivalCase(Guid.CreateVersion7(), RivalKind.Doubt))]);

        using var head = await house.SignIn("head");
        await head.Open($"/casework/{own}");
        var rivals = head.Page.QuerySelector("#rivals")!;
        Assert.Contains(head.T("casework.rival.elsewhere"), rivals.TextContent, StringComparison.Ordinal);
        Assert.Contains(head.T("phase.granted"), rivals.TextContent, StringComparison.Ordinal);
        Assert.Contains("Алмат", rivals.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, rivals.QuerySelectorAll("dl").Length);
        Assert.Equal([$"/casework/{here}"], rivals.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!));
        Assert.DoesNotContain("Басқа", rivals.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("000101600009", rivals.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [Row("E-26")]
    [InlineData("desk", true, "phase-plain.granted.payment-desk", "casework.promised")]
    [InlineData("portal", true, "phase-plain.granted.payment", "casework.promised.told")]
    [InlineData("proactive", true, "phase-plain.granted.payment", "casework.promised.told")]
    [InlineData("desk", false, "phase-plain.granted", "casework.promised")]
    [InlineData(null, false, "phase-plain.granted", "casework.promised")]
    public void A_receipt_and_a_paper_on_its_way_are_spoken_of_only_where_there_is_one(string? channel, bool pays, string granted, string promised)
    {
        Assert.Equal((granted, promised), (PlainWords.Of(CasePhase.Granted, pays, channel), PlainWords.Promised(channel)));
        Assert.Equal("phase-plain.under-review", PlainWords.Of(CasePhase.UnderReview, pays, channel));
        foreach (var key in new[] { granted, promised })
            Assert.NotEqual("", house.T(key, Jardem.Law.Language.Kk));
    }

    private async Task Append(Guid id, IReadOnlyList<CaseEvent> happened, CaseRow? row = null)
    {
        var before = await house.Get<IEventStore>().Read(id, default);
        List<CaseEvent> all = [.. happened, .. happened.Count == 0 ? [new RivalAppeared(new RivalCase(id, RivalKind.Doubt))] : Array.Empty<CaseEvent>()];
        Assert.IsType<AppendResult.Done>(await house.Get<IEventStore>().Append(
            new Append
            {
                Meta = new EventMeta(house.Clock.Now, "test", "test", (await house.Get<ILawSnapshots>().Active(default))!, "test"),
                Streams = [new StreamAppend(id, "case", before.Count, [.. all.Select(CaseEvents.Serializer.Write)])],
                Cases = row is null ? [] : [row],
            },
            default));
    }
}
