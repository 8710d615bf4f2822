using System.Net;
using Jardem.Web.Hosting;
using Xunit;

namespace Jardem.Tests.Hosting;

/// <summary>Who may say for whom a request comes, and how often one visitor may try to sign in.</summary>
public sealed class ProxyTests
{
    private const string Limit = "--sign-ins-per-minute=2";

    [Theory]
    [InlineData(null)]
    [InlineData("--proxies=10.9.9.9,192.0.2.0/24")]
    [InlineData("--ForwardedHeaders_Enabled=true")]
    public async Task A_forged_address_is_ignored(string? setting)
    {
        using var folder = new TemporaryFolder();
        await using var house = setting is null ? await OneServer.Demo(folder, Limit) : await OneServer.Demo(folder, Limit, setting);
        var answers = await ThreeAddresses(house);
        Assert.Equal([401, 401, 429], answers);
        using var signedIn = await house.PageSignIn("operator", ("X-Forwarded-Proto", "https"));
        Assert.Equal(HttpStatusCode.TooManyRequests, signedIn.StatusCode);
    }

    [Theory]
    [InlineData("--proxies=127.0.0.1")]
    [InlineData("--proxies=10.9.9.9, 127.0.0.0/8")]
    public async Task A_configured_proxy_names_the_visitor_and_the_scheme(string setting)
    {
        using var folder = new TemporaryFolder();
        await using var house = await OneServer.Demo(folder, Limit, setting);
        var answers = await ThreeAddresses(house);
        Assert.Equal([401, 401, 401], answers);
        using var https = await house.PageSignIn("operator", ("X-Forwarded-For", "198.51.100.20"), ("X-Forwarded-Proto", "https"));
        Assert.Contains("secure", Session(https), StringComparison.Ordinal);
        using var http = await house.PageSignIn("operator", ("X-Forwarded-For", "198.51.100.21"), ("X-Forwarded-Proto", "http"));
        Assert.DoesNotContain("secure", Session(http), StringComparison.Ordinal);
        // Only the last word is the proxy's own; what stands before it came with the request.
        foreach (var expected in new[] { HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.TooManyRequests })
        {
            using var forged = await house.ApiSignIn("nobody", ("X-Forwarded-For", $"203.0.113.{Random.Shared.Next(1, 250)}, 198.51.100.30"));
            Assert.Equal(expected, forged.StatusCode);
        }
    }

    [Theory]
    [InlineData("kk", "Кіру әрекеті тым жиі болды")]
    [InlineData("ru", "Слишком много попыток входа")]
    [InlineData("en", "Too many attempts to sign in")]
    public async Task Who_tries_too_often_is_told_so_in_their_language(string language, string title)
    {
        using var folder = new TemporaryFolder();
        await using var house = await OneServer.Demo(folder, Limit);
        (string, string) wish = ("Accept-Language", language);
        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var wrong = await house.PageSignIn("nobody", wish);
            Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        }

        using var refused = await house.PageSignIn("operator", wish);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60));
        Assert.Contains(title, await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(200, (await house.Ask("/sign-in", wish)).Status);

        // One count for the page and the API.
        using var program = await house.ApiSignIn("operator", wish);
        Assert.Equal(HttpStatusCode.TooManyRequests, program.StatusCode);
        Assert.NotNull(program.Headers.RetryAfter);
        Assert.Contains("too-many-requests", await program.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64")]
    public void A_visitor_is_an_address_or_in_IPv6_a_network(string address, string visitor) =>
        Assert.Equal(visitor, SignInLimit.Visitor(IPAddress.Parse(address)));

    [Theory]
    [InlineData("--proxies=localhost")]
    [InlineData("--proxies=10.0.0.0/40")]
    [InlineData("--sign-ins-per-minute=0")]
    [InlineData("--seal-minutes=soon")]
    public async Task A_wrong_setting_is_refused_at_the_start(string setting)
    {
        using var folder = new TemporaryFolder();
        var error = await Assert.ThrowsAsync<SettingException>(() => OneServer.Demo(folder, setting));
        Assert.StartsWith(setting[2..].Split('=')[0], error.Message, StringComparison.Ordinal);
    }

    private static async Task<int[]> ThreeAddresses(OneServer house)
    {
        var answers = new List<int>();
        foreach (var last in new[] { 7, 8, 9 })
        {
            using var answer = await house.ApiSignIn("nobody", ("X-Forwarded-For", $"198.51.100.{last}"));
            answers.Add((int)answer.StatusCode);
        }

        return [.. answers];
    }

    private static string Session(HttpResponseMessage answer) =>
        answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("jardem=", StringComparison.Ordinal));
}
