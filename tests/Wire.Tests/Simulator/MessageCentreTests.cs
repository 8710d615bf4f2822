using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using Jardem.Simulator.Faults;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Jardem.Tests.Simulator;

/// <summary>The short message centre behind Kannel's interface.</summary>
public sealed class MessageCentreTests
{
    private const string Phone = "+77010000001";
    private const string Text = "Өтінішіңіз тіркелді";

    [Fact]
    public async Task A_message_reaches_its_phone_and_its_reports_reach_the_address_given()
    {
        await using var listener = await Listener.Start();
        await using var wire = await RawWire.Start();
        var (status, body) = await Send(wire, $"&charset=UTF-8&coding=2&dlr-mask=31&dlr-url={Uri.EscapeDataString(listener.Address + "report?id=7&type=%d&answer=%A")}");
        Assert.Equal((HttpStatusCode.Accepted, "0: Accepted for delivery"), (status, body));
        Assert.Equal(["8", "1"], (await listener.Got(2)).Select(q => q["type"].ToString()));
        Assert.All(await listener.Got(2), q => Assert.Equal("7", q["id"].ToString()));
        var message = Assert.Single((await Messages(wire)).EnumerateArray());
        Assert.Equal(("1414", Text, false), (message.GetProperty("from").GetString(), message.GetProperty("text").GetString(), message.GetProperty("sent").GetBoolean()));
        Assert.Contains(Text, WebUtility.HtmlDecode(await wire.Client.GetStringAsync(new Uri("/phones/" + Phone, UriKind.Relative))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_in_utf16_and_a_posted_form_are_read_as_kannel_reads_them()
    {
        await using var wire = await RawWire.Start();
        var bytes = string.Concat(Encoding.BigEndianUnicode.GetBytes(Text).Select(b => $"%{b:X2}"));
        await wire.Client.GetAsync(new Uri($"/cgi-bin/sendsms?username=jardem&password=jardem-demo&from=1414&to=77010000001&coding=2&text={bytes}", UriKind.Relative));
        using var form = new FormUrlEncodedContent([new("username", "jardem"), new("password", "jardem-demo"), new("to", Phone), new("text", Text), new("charset", "UTF-8")]);
        Assert.Equal(HttpStatusCode.Accepted, (await wire.Client.PostAsync(new Uri("/cgi-bin/sendsms", UriKind.Relative), form)).StatusCode);
        Assert.Equal([Text, Text], (await Messages(wire)).EnumerateArray().Select(m => m.GetProperty("text").GetString()));
    }

    [Fact]
    public async Task A_wrong_password_and_a_missing_receiver_are_refused()
    {
        await using var wire = await RawWire.Start();
        Assert.Equal(HttpStatusCode.Forbidden, (await wire.Client.GetAsync(new Uri("/cgi-bin/sendsms?username=jardem&password=guess&to=1&text=a", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await wire.Client.GetAsync(new Uri("/cgi-bin/sendsms?username=jardem&password=jardem-demo&text=a", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task Messages_fail_stay_unreported_or_are_reported_twice_on_order()
    {
        await using var listener = await Listener.Start();
        await using var wire = await RawWire.Start();
        string Reports(string id) => $"&dlr-mask=3&dlr-url={Uri.EscapeDataString($"{listener.Address}report?id={id}&type=%d")}";
        wire.Order(new Order("sms", "silence", Count: 1));
        Assert.Equal(HttpStatusCode.Accepted, (await Send(wire, Reports("silent"))).Status);
        wire.Order(new Order("sms", "not-delivered", Count: 1));
        await Send(wire, Reports("failed"));
        Assert.Equal([("failed", "2")], (await listener.Got(1)).Select(q => (q["id"].ToString(), q["type"].ToString())));
        wire.Order(new Order("sms", "duplicate", Count: 1));
        await Send(wire, Reports("twice"));
        Assert.Equal([("failed", "2"), ("twice", "1"), ("twice", "1")], (await listener.Got(3)).Select(q => (q["id"].ToString(), q["type"].ToString())));
        wire.Order(new Order("sms", "http-500", Count: 1));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await Send(wire, "")).Status);
        wire.Order(new Order("sms", "refused", Count: 1));
        Assert.Equal(HttpStatusCode.BadRequest, (await Send(wire, "")).Status);
        wire.Order(new Order("sms", "reset", Count: 1));
        await Assert.ThrowsAsync<HttpRequestException>(() => Send(wire, ""));
    }

    [Theory]
    [InlineData("Yes 1234", "UTF-8", "0")]
    [InlineData("Иә, келісемін", "UTF-16BE", "2")]
    public async Task A_reply_goes_to_the_address_configured_in_the_charset_that_it_names(string text, string charset, string coding)
    {
        await using var listener = await Listener.Start();
        await using var wire = await RawWire.Start("--sms-replies", listener.Address + "reply?from=%p&to=%P&charset=%C&coding=%c&text=%b");
        await Send(wire, "");
        using var form = new FormUrlEncodedContent([new("text", text)]);
        var answer = await wire.Client.PostAsync(new Uri($"/phones/{Phone}/reply", UriKind.Relative), form);
        Assert.EndsWith("said=sent", answer.RequestMessage!.RequestUri!.Query, StringComparison.Ordinal);
        var raw = Assert.Single(listener.Raw);
        var got = Assert.Single(await listener.Got(1));
        Assert.Equal((Phone, "1414", charset, coding), (got["from"].ToString(), got["to"].ToString(), got["charset"].ToString(), got["coding"].ToString()));
        var bytes = new List<byte>();
        for (var at = raw.IndexOf("text=", StringComparison.Ordinal) + 5; at < raw.Length; at += raw[at] == '%' ? 3 : 1)
            bytes.Add(raw[at] == '%' ? Convert.FromHexString(raw.AsSpan(at + 1, 2))[0] : (byte)raw[at]);
        Assert.Equal(text, (coding == "2" ? Encoding.BigEndianUnicode : Encoding.UTF8).GetString([.. bytes]));
    }

    [Fact]
    public async Task A_reply_without_an_address_is_kept_and_said_to_be_lost()
    {
        await using var wire = await RawWire.Start();
        using var form = new FormUrlEncodedContent([new("text", "Yes")]);
        var answer = await wire.Client.PostAsync(new Uri($"/phones/{Phone}/reply", UriKind.Relative), form);
        Assert.EndsWith("said=lost", answer.RequestMessage!.RequestUri!.Query, StringComparison.Ordinal);
        Assert.True(Assert.Single((await Messages(wire)).EnumerateArray()).GetProperty("sent").GetBoolean());
    }

    private static async Task<(HttpStatusCode Status, string Body)> Send(RawWire wire, string more)
    {
        using var answer = await wire.Client.GetAsync(new Uri($"/cgi-bin/sendsms?username=jardem&password=jardem-demo&from=1414&to={Uri.EscapeDataString(Phone)}&text={Uri.EscapeDataString(Text)}{more}", UriKind.Relative));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static async Task<JsonElement> Messages(RawWire wire)
    {
        using var json = JsonDocument.Parse(await wire.Client.GetStringAsync(new Uri($"/phones/{Phone}/messages", UriKind.Relative)));
        return json.RootElement.Clone();
    }

    /// <summary>Whoever listens for reports and replies.</summary>
    private sealed class Listener : IAsyncDisposable
    {
        private readonly WebApplication _app;
        private readonly ConcurrentQueue<IQueryCollection> _got = new();

        private Listener(WebApplication app) => _app = app;

        public ConcurrentQueue<string> Raw { get; } = new();

        public string Address => _app.Urls.First() + "/";

        public static async Task<Listener> Start()
        {
            var app = WebApplication.CreateBuilder(["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "Warning"]).Build();
            var listener = new Listener(app);
            app.MapGet("/{what}", (HttpRequest request) =>
            {
                listener.Raw.Enqueue(request.QueryString.Value!);
                listener._got.Enqueue(request.Query);
            });
            await app.StartAsync();
            return listener;
        }

        public async Task<IReadOnlyList<IQueryCollection>> Got(int count)
        {
            for (var tries = 0; tries < 1000 && _got.Count < count; tries++)
                await Task.Delay(10);
            return [.. _got];
        }

        public ValueTask DisposeAsync() => _app.DisposeAsync();
    }
}
