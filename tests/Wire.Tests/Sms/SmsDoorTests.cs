using System.Net;
using Jardem.Integrations.Sms;
using Jardem.UseCases.Messages;
using Jardem.UseCases.Ports;
using Jardem.Web.Hosting;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace Jardem.Tests.Sms;

public sealed class SmsDoorTests
{
    private static readonly CentreTokens Tokens = new(SmsServer.Token);

    private static string Secret => Uri.EscapeDataString(SmsServer.Token);

    [Fact]
    public async Task A_report_or_a_reply_without_the_right_token_is_refused_and_changes_nothing()
    {
        await using var server = await SmsServer.Start();
        var message = await Sent(server);
        var other = Guid.CreateVersion7();
        foreach (var token in new[] { "", "x", SmsServer.Token[..^1], SmsServer.Token + "x", Tokens.OfReport(other, 1), Tokens.OfReport(message.Id, 2), new CentreTokens("another secret of sixteen").OfReport(message.Id, 1), SmsServer.Token })
            Assert.Equal(HttpStatusCode.Forbidden, await server.Ask($"/sms/report?id={message.Id}&attempt=1&type=2&token={Uri.EscapeDataString(token)}"));
        foreach (var token in new[] { "", "x", SmsServer.Token[..^1], SmsServer.Token + "x", Tokens.OfReport(message.Id, 1) })
            Assert.Equal(HttpStatusCode.Forbidden, await server.Ask($"/sms/reply?id=k-1&sender=%2B77010000001&text=x&token={Uri.EscapeDataString(token)}"));
        Assert.Equal(message, Assert.Single(await server.Messages()));
        Assert.Contains("without the right token", server.Log.All, StringComparison.Ordinal);
        Assert.DoesNotContain(SmsServer.Token, server.Log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_the_token_reports_and_replies_are_taken_and_repetitions_change_nothing()
    {
        await using var server = await SmsServer.Start();
        var message = await Sent(server);
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(HttpStatusCode.OK, await server.Ask($"/sms/report?id={message.Id}&attempt=1&type=1&answer=id%3A7&token={Tokens.OfReport(message.Id, 1)}"));
            Assert.Equal(HttpStatusCode.OK, await server.Ask($"/sms/reply?token={Secret}&id=k-1&sender=%2B77010000001&charset=UTF-16BE&text=%04%18%04%D8"));
        }

        Assert.Equal(HttpStatusCode.OK, await server.Ask($"/sms/report?id={Guid.Empty}&attempt=1&type=1&token={Tokens.OfReport(Guid.Empty, 1)}"));
        Assert.Equal(HttpStatusCode.BadRequest, await server.Ask($"/sms/report?id={message.Id}&attempt=1&type=9&token={Tokens.OfReport(message.Id, 1)}"));
        Assert.Equal(HttpStatusCode.BadRequest, await server.Ask($"/sms/reply?token={Secret}&sender=%2B77010000001"));
        Assert.Equal(HttpStatusCode.BadRequest, await server.Ask($"/sms/reply?token={Secret}&sender=%2B77010000001&id={new string('7', 101)}"));
        Assert.Equal(SmsState.Delivered, (await server.Get<ISmsMessages>().Get(message.Id, default))!.State);
        var reply = Assert.Single(await server.Messages(), m => m.State == SmsState.Received);
        Assert.Equal(("ИӘ", "+77010000001"), (reply.Text, reply.Phone));
        foreach (var secret in new[] { "7010000001", "ИӘ", SmsServer.Token })
            Assert.DoesNotContain(secret, server.Log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_huge_request_is_refused_before_it_is_read()
    {
        await using var server = await SmsServer.Start();
        Assert.Equal(HttpStatusCode.RequestUriTooLong, await server.Ask($"/sms/reply?token={Secret}&id=k-1&sender=%2B77010000001&text={new string('x', 20_000)}"));
        Assert.Empty(await server.Messages());
    }

    [Fact]
    public async Task From_an_address_that_is_not_allowed_there_is_nothing_here()
    {
        await using var server = await SmsServer.Start(more: ["--Sms:AllowedFrom", "10.0.0.0/8"]);
        Assert.Equal(HttpStatusCode.NotFound, await server.Ask($"/sms/reply?token={Secret}&id=k-1&sender=%2B77010000001&text=x"));
        Assert.Empty(await server.Messages());
    }

    [Fact]
    public async Task The_centres_answers_are_told_apart()
    {
        var settings = new KannelSettings(new Uri($"http://127.0.0.1:{SmsServer.FreePort()}/cgi-bin/sendsms"), "jardem", "secret", "1414", new Uri("http://127.0.0.1:1/sms/report"));
        var away = KannelCentre.At(settings, Tokens, TimeSpan.FromSeconds(10));
        Assert.False(Assert.IsType<SmsHandedOver.Unreachable>(await Ask(away)).MayHaveTaken);
        foreach (var (status, body, taken) in new[]
        {
            (202, "0: Accepted for delivery", typeof(SmsHandedOver.Accepted)), (202, "3: Queued for later delivery", typeof(SmsHandedOver.Accepted)),
            (400, "Empty receiver number, rejected", typeof(SmsHandedOver.Refused)), (403, "Authorization failed for sendsms", typeof(SmsHandedOver.Unreachable)),
            (503, "Temporal failure, try again later.", typeof(SmsHandedOver.Unreachable)), (200, "<html>", typeof(SmsHandedOver.Unreachable)), (302, "", typeof(SmsHandedOver.Unreachable)),
        })
        {
            using var http = new HttpClient(new Answering((HttpStatusCode)status, body));
            Assert.IsType(taken, await Ask(new KannelCentre(http, settings, Tokens)));
        }
    }

    [Theory]
    [InlineData("Sms:TokenFile"), InlineData("Sms:User"), InlineData("Sms:PasswordFile"), InlineData("Sms:From")]
    public void With_an_address_each_setting_is_needed_and_named(string missing)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, SmsServer.Token);
            var given = new Dictionary<string, string?> { ["Sms:Address"] = "http://127.0.0.1:13013/cgi-bin/sendsms", ["Sms:User"] = "jardem", ["Sms:PasswordFile"] = file, ["Sms:From"] = "1414", ["Sms:TokenFile"] = file };
            SmsSettings Read() => SmsSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(given).Build(), new Uri("http://127.0.0.1:5080"));
            Assert.Equal(new Uri("http://127.0.0.1:5080/sms/report"), Read().Kannel!.Reports);
            given[missing] = null;
            Assert.Contains(missing, Assert.Throws<SettingException>(Read).Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static Task<SmsHandedOver> Ask(KannelCentre centre) =>
        centre.Send(new SmsMessage(Guid.CreateVersion7(), "k", SmsKinds.Notice, "+77010000001", null, "Жәрдем", default) { Attempts = 1 }, SmsText.Of("Жәрдем"), default);

    /// <summary>A message that is with the centre, whose report is awaited.</summary>
    private static async Task<SmsMessage> Sent(SmsServer server)
    {
        var message = new SmsMessage(Guid.CreateVersion7(), "k", SmsKinds.Notice, "+77010000001", null, "Жәрдем", server.Clock.Now) { State = SmsState.Sent, Attempts = 1, Parts = 1 };
        Assert.True(await server.Get<ISmsMessages>().Add(message, default));
        return message;
    }

    private sealed class Answering(HttpStatusCode status, string body) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(body) });
    }
}
