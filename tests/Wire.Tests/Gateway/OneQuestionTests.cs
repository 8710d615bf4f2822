using System.Text;
using Jardem.UseCases.Ports;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Gateway;

[Row("J-05")]
public sealed class OneQuestionTests
{
    [Fact]
    public async Task A_question_is_recorded_before_it_is_sent_and_its_answer_whole_after()
    {
        string? answer = null;
        await using var end = await WireEnd.Saying(m => answer = Answers.Signed(Answers.Data(m, Asker.EntrepreneurFound())));
        using var asker = new Asker(end.Address);
        var sentBefore = -1;
        asker.Exchanges.Begun = _ => sentBefore = end.Came.Count;
        var found = Assert.IsType<RegisterReply.Found>(await asker.Ask());
        Assert.Equal(0, sentBefore);
        Assert.Equal([("active", "true"), ("iin", Asker.Iin), ("registeredOn", "2020-02-03")], Assert.Single(found.Records).Select(v => (v.Key, v.Value)));
        Assert.Equal(asker.Clock.Now, found.ObservedAt);
        Assert.Null(found.KeepUntil);
        var kept = asker.Exchanges.Only;
        Assert.Equal(found.Exchange, kept.Id);
        Assert.Equal(Asker.Entrepreneur, kept.Question);
        Assert.Equal((ExchangeOutcome.Found, "sync", 1, asker.Clock.Now), (kept.Outcome, kept.Channel, kept.Attempts, kept.AskedAt));
        Assert.Equal(answer, Encoding.UTF8.GetString(kept.Answer.Span));
        Assert.Equal($$"""[{"active":"true","iin":"{{Asker.Iin}}","registeredOn":"2020-02-03"}]""", Encoding.UTF8.GetString(kept.Records.Span));
    }

    [Fact]
    public async Task A_question_is_signed_and_has_the_form_of_the_gateway()
    {
        await using var end = await WireEnd.Saying(m => Answers.Signed(Answers.Data(m, Asker.EntrepreneurFound())));
        using var asker = new Asker(end.Address, s => s with { Registers = s.Registers.Add(RegisterNames.LegalEntities, new() { ServiceId = "S-1", RouteId = "R-1" }) });
        await asker.Ask();
        var message = Assert.Single(end.Came);
        Assert.Equal("\"SendMessage\"", Assert.Single(end.Actions));
        Assert.True(Answers.IsSigned(message, WireKeys.Ours));
        Assert.Equal(asker.Exchanges.Only.MessageId, Answers.Value(message, "messageId"));
        Assert.Equal(("S-1", "R-1", "jardem"), (Answers.Value(message, "serviceId"), Answers.Value(message, "routeId"), Answers.Value(message, "senderId")));
        Assert.Contains($"<password>{System.Security.SecurityElement.Escape(Asker.Password)}</password>", message, StringComparison.Ordinal);
        Assert.Contains($"""<data><EntrepreneurRequest xmlns="urn:jardem:register:1"><iin>{Asker.Iin}</iin></EntrepreneurRequest></data>""", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_password_is_sent_but_never_kept_and_no_log_names_a_person()
    {
        await using var end = await WireEnd.Saying(m => Answers.Signed(Answers.Data(m, Asker.EntrepreneurFound())));
        using var asker = new Asker(end.Address);
        await asker.Ask();
        end.Answer = (context, _) => WireEnd.Say(context, Answers.Fault("Server", Asker.Iin), 500);
        await asker.Ask();
        Assert.All(asker.Exchanges.All, e => Assert.DoesNotContain("p&amp;ss", Encoding.UTF8.GetString(e.Request.Span), StringComparison.Ordinal));
        Assert.All(asker.Exchanges.All, e => Assert.Contains("<password></password>", Encoding.UTF8.GetString(e.Request.Span), StringComparison.Ordinal));
        Assert.NotEmpty(asker.Log.All);
        Assert.DoesNotContain(asker.Log.All, l => l.Contains(Asker.Iin, StringComparison.Ordinal) || l.Contains(Asker.Password, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_register_that_holds_nothing_says_so()
    {
        await using var end = await WireEnd.Saying(m => Answers.Signed(Answers.Data(m, Answers.Payload("EntrepreneurResponse"))));
        using var asker = new Asker(end.Address);
        Assert.IsType<RegisterReply.NoRecord>(await asker.Ask());
        Assert.Equal(ExchangeOutcome.NoRecord, asker.Exchanges.Only.Outcome);
    }

    [Fact]
    public async Task An_answer_is_used_again_as_long_as_its_register_allows_and_not_longer()
    {
        await using var end = await WireEnd.Saying(m => Answers.Signed(Answers.Data(m, Asker.EntrepreneurFound("keepUntil", "2026-11-20T12:00:00+05:00"))));
        using var asker = new Asker(end.Address);
        var first = Assert.IsType<RegisterReply.Found>(await asker.Ask());
        asker.Clock.Now += Duration.FromMinutes(59);
        var again = Assert.IsType<RegisterReply.Found>(await asker.Ask());
        Assert.Single(end.Came);
        Assert.Equal((first.ObservedAt, first.KeepUntil), (again.ObservedAt, again.KeepUntil));
        Assert.Equal(first.Records.Single().AsEnumerable(), again.Records.Single());
        var kept = asker.Exchanges.All.Single(e => e.Id == again.Exchange);
        Assert.Equal(("kept", first.Exchange.ToString()), (kept.Channel, kept.Why));
        end.Answer = (context, m) => WireEnd.Say(context, Answers.Signed(Answers.Data(m, Asker.EntrepreneurFound(), date: "2026-11-20T12:00:00+05:00")));
        asker.Clock.Now += Duration.FromMinutes(1);
        var later = Assert.IsType<RegisterReply.Found>(await asker.Ask());
        Assert.Equal(2, end.Came.Count);
        Assert.Null(later.KeepUntil);
    }

    [Fact]
    public async Task A_fresh_answer_is_asked_for_whatever_is_kept()
    {
        await using var end = await WireEnd.Saying(m => Answers.Signed(Answers.Data(m, Asker.EntrepreneurFound("keepUntil", "2026-11-21T12:00:00+05:00"))));
        using var asker = new Asker(end.Address);
        await asker.Ask();
        Assert.Equal("sync", asker.Exchanges.All.Single(e => e.Id == asker.Exchanges.Only.Id).Channel);
        Assert.IsType<RegisterReply.Found>(await asker.Ask(Asker.Entrepreneur with { Fresh = true }));
        Assert.Equal(2, end.Came.Count);
    }

    [Fact]
    public async Task What_is_no_question_of_the_wire_is_not_sent_and_the_fault_names_no_value()
    {
        await using var end = await WireEnd.Saying(_ => "");
        using var asker = new Asker(end.Address);
        foreach (var question in new[]
        {
            Asker.Question("nobody", "entrepreneur", ("iin", Asker.Iin)),
            Asker.Question(RegisterNames.LegalEntities, "entrepreneur", ("bin", WireKeys.Bin)),
            Asker.Question(RegisterNames.LegalEntities, "entrepreneur", ("iin", "123456789012")),
            Asker.Question(RegisterNames.LegalEntities, "entrepreneur", ("iin", Asker.Iin), ("more", "1")),
        })
        {
            var error = await Assert.ThrowsAsync<ArgumentException>(() => asker.Ask(question));
            Assert.DoesNotContain("123456789012", error.Message, StringComparison.Ordinal);
        }

        Assert.Empty(end.Came);
        Assert.Empty(asker.Exchanges.All);
    }

    [Fact]
    public async Task Whoever_goes_away_leaves_an_ended_exchange()
    {
        using var away = new CancellationTokenSource();
        await using var end = await WireEnd.Doing(async (context, _) =>
        {
            await away.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        using var asker = new Asker(end.Address);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asker.Registers.Ask(Asker.Entrepreneur, away.Token));
        Assert.Equal(ExchangeOutcome.Silent, asker.Exchanges.Only.Outcome);
    }

    [Fact]
    public async Task Without_its_channel_a_register_is_silent_and_nothing_is_recorded()
    {
        using var asker = new Asker(new Uri("http://127.0.0.1:9"), s => s with { Sync = null });
        Assert.IsType<RegisterReply.Silent>(await asker.Ask());
        Assert.Empty(asker.Exchanges.All);
    }

    [Fact]
    public async Task Two_hundred_questions_are_in_flight_at_once()
    {
        const int Many = 200;
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var came = 0;
        await using var end = await WireEnd.Doing(async (context, m) =>
        {
            if (Interlocked.Increment(ref came) == Many)
                all.SetResult();
            await all.Task;
            await WireEnd.Say(context, Answers.Signed(Answers.Data(m, Asker.EntrepreneurFound())));
        });
        using var asker = new Asker(end.Address);
        var replies = await Task.WhenAll(Enumerable.Range(0, Many).Select(_ => asker.Ask()));
        Assert.All(replies, r => Assert.IsType<RegisterReply.Found>(r));
        Assert.Equal(Many, asker.Exchanges.All.Select(e => e.MessageId).Distinct().Count());
    }
}
