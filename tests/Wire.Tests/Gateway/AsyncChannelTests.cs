using System.Text;
using Jardem.Integrations.Gateway;
using Jardem.UseCases.Ports;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Gateway;

[Row("J-05")]
public sealed class AsyncChannelTests
{
    private static readonly RegisterSample Study = RegisterSamples.Of(RegisterNames.Education, "study");
    private static readonly RegisterSample Guardianship = RegisterSamples.Of(RegisterNames.Education, "guardianship");

    [Fact]
    [Row("F-07")]
    [Row("G-05")]
    [Row("G-39")]
    public async Task Study_and_guardianship_are_asked_and_their_answers_fetched_later()
    {
        await using var house = await House.Open();
        foreach (var sample in new[] { Study, Guardianship })
        {
            var pending = Assert.IsType<RegisterReply.Pending>(await house.Asker.Ask(sample.Question));
            Assert.Equal(0, await house.Asker.Pending.Round(CancellationToken.None));
            var asked = house.End.Taken[^1];
            Assert.Equal(("MON_ES_REQUEST_FORM_IMPORT", "REQUEST"), (Answers.Value(asked, "serviceId"), Answers.Value(asked, "messageType")));
            Assert.Contains($"<{sample.Element}Request ", asked, StringComparison.Ordinal);
            Assert.True(Answers.IsSigned(asked, WireKeys.Ours));
            Assert.Equal(ExchangeOutcome.Waiting, (await house.Asker.Exchanges.Get(pending.Exchange, default))!.Outcome);
            house.End.Put(asked, sample.Payload(sample.Record));
            Assert.Equal(1, await house.Asker.Pending.Round(CancellationToken.None));
            var ended = (await house.Asker.Exchanges.Get(pending.Exchange, default))!;
            Assert.Equal((ExchangeOutcome.Found, "async", 1), (ended.Outcome, ended.Channel, ended.Attempts));
            Assert.Contains("getMessagesResponse", Encoding.UTF8.GetString(ended.Answer.Span), StringComparison.Ordinal);
            Assert.Contains(Asker.Iin, Encoding.UTF8.GetString(ended.Records.Span), StringComparison.Ordinal);
            Assert.Contains((PendingAnswers.JobKind, ended.Id.ToString()), house.Asker.Jobs.All.Keys);
        }

        Assert.Equal(2, house.End.Confirmed.Count);
        Assert.Empty(house.End.Waiting);
    }

    [Fact]
    public async Task Only_an_exchange_of_a_case_has_a_job()
    {
        await using var house = await House.Open();
        await house.Asker.Ask(Study.Question with { Case = null });
        house.End.Put(house.End.Taken[0], Study.Payload(Study.Record));
        Assert.Equal(1, await house.Asker.Pending.Round(CancellationToken.None));
        Assert.Empty(house.Asker.Jobs.All);
    }

    [Fact]
    public async Task An_answer_that_comes_twice_is_confirmed_twice_and_changes_nothing()
    {
        await using var house = await House.Open();
        await house.Asker.Ask(Study.Question);
        house.End.Put(house.End.Taken[0], Study.Payload(Study.Record), id: "a-1");
        house.End.Deaf = true;
        Assert.Equal(1, await house.Asker.Pending.Round(CancellationToken.None));
        var ended = house.Asker.Exchanges.Only;
        house.End.Deaf = false;
        house.End.Put(house.End.Taken[0], Study.Payload(Study.With("active", "false")), id: "a-2");
        Assert.Equal(0, await house.Asker.Pending.Round(CancellationToken.None));
        Assert.Same(ended, house.Asker.Exchanges.Only);
        Assert.True(house.End.Confirmed.Count(c => c == "a-1") > 1);
        Assert.Contains("a-2", house.End.Confirmed);
        Assert.Empty(house.End.Waiting);
        Assert.Single(house.Asker.Jobs.All);
    }

    [Fact]
    public async Task An_answer_of_another_shape_ends_the_exchange_unusable()
    {
        await using var house = await House.Open();
        await house.Asker.Ask(Study.Question);
        house.End.Put(house.End.Taken[0], Study.Payload(Study.With("level", "kindergarten")));
        Assert.Equal(1, await house.Asker.Pending.Round(CancellationToken.None));
        Assert.Equal((ExchangeOutcome.Unusable, "level is a code that is not known"), (house.Asker.Exchanges.Only.Outcome, house.Asker.Exchanges.Only.Why));
        Assert.Single(house.Asker.Jobs.All);
        Assert.Empty(house.End.Waiting);
    }

    [Theory]
    [InlineData("2026-11-20T10:54:00+05:00")]
    [InlineData("2026-11-20T11:06:00+05:00")]
    public async Task An_answer_dated_before_its_question_or_after_now_is_unusable(string date)
    {
        await using var house = await House.Open();
        await house.Asker.Ask(Study.Question);
        house.End.Put(house.End.Taken[0], Study.Payload(Study.Record), date: date);
        await house.Asker.Pending.Round(CancellationToken.None);
        Assert.Equal(ExchangeOutcome.Unusable, house.Asker.Exchanges.Only.Outcome);
    }

    [Theory]
    [InlineData("stranger's question")]
    [InlineData("notification")]
    [InlineData("other service")]
    public async Task What_answers_nothing_of_ours_is_confirmed_and_changes_nothing(string kind)
    {
        await using var house = await House.Open();
        await house.Asker.Ask(Study.Question);
        var (asked, payload) = (house.End.Taken[0], Study.Payload(Study.Record));
        if (kind == "stranger's question")
            house.End.Put(asked, payload, correlation: Guid.NewGuid().ToString());
        else if (kind == "notification")
            house.End.Put(asked, payload, type: "NOTIFICATION");
        else
            house.End.Put(asked, payload, service: "OTHER");
        Assert.Equal(0, await house.Asker.Pending.Round(CancellationToken.None));
        Assert.Equal(ExchangeOutcome.Waiting, house.Asker.Exchanges.Only.Outcome);
        Assert.Single(house.End.Confirmed);
        Assert.Empty(house.Asker.Jobs.All);
    }

    [Fact]
    public async Task The_id_of_an_answer_answers_one_question_only()
    {
        await using var house = await House.Open();
        await house.Asker.Ask(Study.Question);
        await house.Asker.Ask(Study.Question with { Fresh = true });
        house.End.Put(house.End.Taken[0], Study.Payload(Study.Record), id: "the-same");
        Assert.Equal(1, await house.Asker.Pending.Round(CancellationToken.None));
        house.End.Put(house.End.Taken[1], Study.Payload(Study.Record), id: "the-same");
        Assert.Equal(0, await house.Asker.Pending.Round(CancellationToken.None));
        Assert.Single(house.Asker.Exchanges.All, e => e.Outcome == ExchangeOutcome.Waiting);
    }

    [Fact]
    public async Task What_a_stranger_signed_is_neither_used_nor_confirmed()
    {
        await using var house = await House.Open();
        await house.Asker.Ask(Study.Question);
        house.End.Put(house.End.Taken[0], Study.Payload(Study.Record));
        house.End.Signer = WireKeys.Stranger;
        Assert.Equal(0, await house.Asker.Pending.Round(CancellationToken.None));
        Assert.Empty(house.End.Confirmed);
        house.End.Signer = WireKeys.Gateway;
        Assert.Equal(1, await house.Asker.Pending.Round(CancellationToken.None));
    }

    [Theory]
    [InlineData("NOT_DELIVERED", true)]
    [InlineData("DELIVERY_STOPPED", true)]
    [InlineData("ON_DELIVERY", false)]
    [InlineData("DELIVERED", false)]
    public async Task A_message_that_is_not_delivered_ends_its_exchange(string state, bool ends)
    {
        await using var house = await House.Open();
        await house.Asker.Ask(Study.Question);
        house.Pass(Duration.FromMinutes(3));
        house.End.State = state;
        Assert.Equal(ends ? 1 : 0, await house.Asker.Pending.Round(CancellationToken.None));
        var exchange = house.Asker.Exchanges.Only;
        Assert.Equal(ends ? (ExchangeOutcome.Silent, $"the gateway says {state}") : (ExchangeOutcome.Waiting, null), (exchange.Outcome, exchange.Why));
        Assert.Equal(ends, !house.Asker.Jobs.All.IsEmpty);
        Assert.Equal(exchange.MessageId, Answers.Value(house.Wire.Came.Single(m => m.Contains("getMessageStatus", StringComparison.Ordinal)), "messageId"));

        // The state is not asked for again at once.
        await house.Asker.Pending.Round(CancellationToken.None);
        Assert.Single(house.Wire.Came, m => m.Contains("getMessageStatus", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_state_that_a_stranger_tells_or_that_is_old_is_not_believed(bool stranger)
    {
        await using var house = await House.Open();
        await house.Asker.Ask(Study.Question);
        house.Pass(Duration.FromMinutes(3));
        house.End.State = "NOT_DELIVERED";
        house.End.Signer = stranger ? WireKeys.Stranger : WireKeys.Gateway;
        house.End.Date = stranger ? house.End.Date : "2026-11-20T10:00:00+05:00";
        Assert.Equal(0, await house.Asker.Pending.Round(CancellationToken.None));
        Assert.Equal(ExchangeOutcome.Waiting, house.Asker.Exchanges.Only.Outcome);
    }

    [Fact]
    public async Task An_exchange_past_its_time_ends_silent_and_an_answer_after_that_changes_nothing()
    {
        await using var house = await House.Open();
        await house.Asker.Ask(Study.Question);
        house.Pass(Duration.FromHours(4) + Duration.FromSeconds(1));
        Assert.Equal(1, await house.Asker.Pending.Round(CancellationToken.None));
        var ended = house.Asker.Exchanges.Only;
        Assert.Equal((ExchangeOutcome.Silent, "no answer in the time set"), (ended.Outcome, ended.Why));
        Assert.Single(house.Asker.Jobs.All);
        house.End.Put(house.End.Taken[0], Study.Payload(Study.Record));
        Assert.Equal(0, await house.Asker.Pending.Round(CancellationToken.None));
        Assert.Same(ended, house.Asker.Exchanges.Only);
        Assert.Single(house.End.Confirmed);
    }

    [Fact]
    public async Task A_question_that_is_not_taken_ends_at_once()
    {
        await using var end = await WireEnd.Doing((context, _) => WireEnd.Say(context, Answers.Fault("Client", "SCSE002"), 500));
        using var asker = new Asker(end.Address);
        Assert.IsType<RegisterReply.Silent>(await asker.Ask(Study.Question));
        end.Answer = (context, m) => WireEnd.Say(context, Answers.Signed($"""<sendMessageResponse xmlns="{Answers.Async}"><response xmlns=""><messageId>1</messageId><correlationId>another</correlationId><responseDate>{Answers.Now}</responseDate></response></sendMessageResponse>"""));
        Assert.IsType<RegisterReply.Unusable>(await asker.Ask(Study.Question));
    }

    [Fact]
    public async Task Two_nodes_that_look_at_once_end_an_exchange_once()
    {
        await using var house = await House.Open();
        await house.Asker.Ask(Study.Question);
        house.End.Put(house.End.Taken[0], Study.Payload(Study.Record));
        house.End.Deaf = true;
        var rounds = await Task.WhenAll(house.Asker.Pending.Round(CancellationToken.None), house.Asker.Pending.Round(CancellationToken.None));
        Assert.Equal(1, rounds.Sum());
        Assert.Single(house.Asker.Jobs.All);
    }

    private sealed record House(AsyncEnd End, WireEnd Wire, Asker Asker) : IAsyncDisposable
    {
        public static async Task<House> Open()
        {
            var end = new AsyncEnd();
            var wire = await WireEnd.Saying(end.Answer);
            return new House(end, wire, new Asker(wire.Address));
        }

        public void Pass(Duration time)
        {
            Asker.Clock.Now += time;
            End.Date = NodaTime.Text.InstantPattern.ExtendedIso.Format(Asker.Clock.Now);
        }

        public async ValueTask DisposeAsync()
        {
            Asker.Dispose();
            await Wire.DisposeAsync();
        }
    }
}
