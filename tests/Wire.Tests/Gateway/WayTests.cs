using System.Diagnostics;
using Jardem.UseCases.Ports;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Jardem.Tests.Gateway;

/// <summary>What the way to a register may do, over a real socket: the house asks again where that may help, and never forever.</summary>
[Row("J-05")]
public sealed class WayTests
{
    private static string Good(string message) => Answers.Signed(Answers.Data(message, Asker.EntrepreneurFound()));

    [Fact]
    public async Task A_try_again_is_the_same_message()
    {
        var tries = 0;
        await using var end = await WireEnd.Doing((context, m) => Interlocked.Increment(ref tries) switch
        {
            1 => WireEnd.Say(context, "", 503),
            2 => Reset(context),
            _ => WireEnd.Say(context, Good(m)),
        });
        using var asker = new Asker(end.Address);
        Assert.IsType<RegisterReply.Found>(await asker.Ask());
        Assert.Equal(3, end.Came.Count);
        Assert.Single(end.Came.Distinct());
        Assert.Equal(3, asker.Exchanges.Only.Attempts);
    }

    [Theory]
    [InlineData(500, 3)]
    [InlineData(502, 3)]
    [InlineData(429, 3)]
    [InlineData(400, 1)]
    [InlineData(403, 1)]
    [InlineData(302, 1)]
    public async Task An_error_of_HTTP_makes_the_register_silent(int status, int tries)
    {
        await using var end = await WireEnd.Doing((context, _) =>
        {
            context.Response.Headers.Location = "http://127.0.0.1:9/";
            return WireEnd.Say(context, "no", status);
        });
        using var asker = new Asker(end.Address);
        await Silent(asker, $"HTTP {status}", tries);
        Assert.Equal(tries, end.Came.Count);
    }

    [Theory]
    [InlineData("Server", 500, 3)]
    [InlineData("Client", 500, 1)]
    [InlineData("Client", 200, 1)]
    public async Task A_fault_makes_the_register_silent(string side, int status, int tries)
    {
        await using var end = await WireEnd.Doing((context, _) => WireEnd.Say(context, Answers.Fault(side, "SCSE001"), status));
        using var asker = new Asker(end.Address);
        await Silent(asker, "fault SCSE001", tries);
        Assert.True(asker.Exchanges.Only.Answer.Length > 0);
    }

    [Fact]
    public async Task A_status_other_than_success_makes_the_register_silent()
    {
        await using var end = await WireEnd.Saying(m => Answers.Signed(Answers.Data(m, Asker.EntrepreneurFound(), status: "SCSS002")));
        using var asker = new Asker(end.Address);
        await Silent(asker, "status SCSS002", 1);
    }

    [Fact]
    public async Task A_connection_that_breaks_makes_the_register_silent()
    {
        await using var end = await WireEnd.Doing(async (context, _) =>
        {
            context.Response.ContentLength = 1000;
            await context.Response.Body.WriteAsync(new byte[10]);
            context.Abort();
        });
        using var asker = new Asker(end.Address);
        var silent = Assert.IsType<RegisterReply.Silent>(await asker.Ask());
        Assert.Contains("connection", silent.Why, StringComparison.Ordinal);
        Assert.Equal(3, end.Came.Count);
    }

    [Fact]
    public async Task Nobody_at_the_address_makes_the_register_silent()
    {
        Uri gone;
        await using (var end = await WireEnd.Saying(_ => ""))
            gone = end.Address;
        using var asker = new Asker(gone);
        var silent = Assert.IsType<RegisterReply.Silent>(await asker.Ask());
        Assert.Contains("no connection", silent.Why, StringComparison.Ordinal);
        Assert.Equal(3, asker.Exchanges.Only.Attempts);
    }

    /// <summary>A register that says nothing, and one that sends a byte now and then: neither is awaited longer than the time of a try.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_slow_register_is_silent(bool drips)
    {
        await using var end = await WireEnd.Doing(async (context, _) =>
        {
            while (!context.RequestAborted.IsCancellationRequested)
            {
                if (drips)
                    await context.Response.Body.WriteAsync(new byte[] { 32 }, context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                await Task.Delay(5, context.RequestAborted);
            }
        });
        using var asker = new Asker(end.Address, s => s with
        {
            Registers = s.Registers.Add(RegisterNames.LegalEntities, new() { Timeout = TimeSpan.FromMilliseconds(120) }),
        });
        await Silent(asker, "no answer in time", 3);
    }

    [Fact]
    public async Task A_register_that_fails_too_often_is_left_alone_and_asked_again_later()
    {
        var broken = true;
        await using var end = await WireEnd.Doing((context, m) => broken ? WireEnd.Say(context, "", 503) : WireEnd.Say(context, Good(m)));
        using var asker = new Asker(end.Address, s => s with
        {
            Patience = s.Patience with { Retries = 0, BreakAfter = 4, BreakFor = TimeSpan.FromMilliseconds(600) },
        });
        for (var i = 0; i < 4; i++)
            Assert.Equal("HTTP 503", Assert.IsType<RegisterReply.Silent>(await asker.Ask()).Why);
        var alone = Assert.IsType<RegisterReply.Silent>(await asker.Ask());
        Assert.Contains("left alone", alone.Why, StringComparison.Ordinal);
        Assert.Equal(4, end.Came.Count);

        // Another register has a way of its own.
        broken = false;
        Assert.IsType<RegisterReply.NoRecord>(await Other());
        var patience = Stopwatch.StartNew();
        while (await asker.Ask() is not RegisterReply.Found)
        {
            Assert.True(patience.Elapsed < TimeSpan.FromSeconds(30));
            await Task.Delay(20);
        }

        Assert.IsType<RegisterReply.Found>(await asker.Ask());

        async Task<RegisterReply> Other()
        {
            end.Answer = (context, m) => WireEnd.Say(context, Answers.Signed(Answers.Data(m, Answers.Payload("DisabilityResponse"))));
            var reply = await asker.Ask(Asker.Question(RegisterNames.Disability, "disability", ("iin", Asker.Iin)));
            end.Answer = (context, m) => WireEnd.Say(context, Good(m));
            return reply;
        }
    }

    [Fact]
    public async Task No_more_questions_are_in_flight_than_allowed()
    {
        using var go = new SemaphoreSlim(0);
        var (now, most) = (0, 0);
        await using var end = await WireEnd.Doing(async (context, m) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            await go.WaitAsync(context.RequestAborted);
            Interlocked.Decrement(ref now);
            await WireEnd.Say(context, Good(m));
        });
        using var asker = new Asker(end.Address, s => s with { Patience = s.Patience with { InFlight = 3 } });
        var asked = Enumerable.Range(0, 10).Select(_ => asker.Ask()).ToList();
        go.Release(10);
        Assert.All(await Task.WhenAll(asked), r => Assert.IsType<RegisterReply.Found>(r));
        Assert.InRange(most, 1, 3);
    }

    [Fact]
    public async Task Whoever_waits_too_long_for_a_free_line_is_told_so()
    {
        await using var end = await WireEnd.Doing((context, _) => Task.Delay(Timeout.Infinite, context.RequestAborted));
        using var asker = new Asker(end.Address, s => s with { Patience = s.Patience with { InFlight = 1, Retries = 3, Timeout = TimeSpan.FromMilliseconds(200) } });
        var first = asker.Ask();
        var second = Assert.IsType<RegisterReply.Silent>(await asker.Ask());
        Assert.Equal("too many questions at once", second.Why);
        Assert.IsType<RegisterReply.Silent>(await first);
        Assert.Equal(0, asker.Exchanges.All.Single(e => e.Id == second.Exchange).Attempts);
    }

    private static async Task Silent(Asker asker, string why, int tries)
    {
        var reply = Assert.IsType<RegisterReply.Silent>(await asker.Ask());
        Assert.Equal(why, reply.Why);
        Assert.Equal((ExchangeOutcome.Silent, tries, why), (asker.Exchanges.Only.Outcome, asker.Exchanges.Only.Attempts, asker.Exchanges.Only.Why));
    }

    private static Task Reset(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }
}
