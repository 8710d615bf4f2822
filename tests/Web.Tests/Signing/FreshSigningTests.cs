using Jardem.Cases.Cases;
using Jardem.Tests.Api;
using Jardem.Tests.Casework;
using Jardem.UseCases.Ports;
using Xunit;

namespace Jardem.Tests.Signing;

/// <summary>Who signs proved not long ago who it is; the page that signs, and no other, may reach NCALayer.</summary>
[Row("J-03")]
public sealed class FreshSigningTests(HouseFixture house) : IClassFixture<HouseFixture>
{
    [Fact]
    public async Task Long_after_the_sign_in_the_page_asks_again_who_one_is()
    {
        var token = await Receipt();
        using var desk = await house.SignIn("operator");
        await desk.Open($"/signing/{token}");
        Assert.Equal($"/signing/{token}", desk.Path);
        try
        {
            house.Time.Ahead = TimeSpan.FromMinutes(20);
            await desk.Open($"/signing/{token}");
            Assert.StartsWith("/sign-in/again", desk.Path, StringComparison.Ordinal);
            await desk.Open("/signing");
            Assert.Equal("/signing", desk.Path);
        }
        finally
        {
            house.Time.Ahead = TimeSpan.Zero;
        }
    }

    [Fact]
    public async Task Long_after_the_sign_in_a_program_is_told_to_sign_in_again_before_it_signs()
    {
        var token = await Receipt();
        using var desk = await ApiClient.SignIn(house.Address, "operator");
        Task<Reply> Sign() => desk.Post($"documents/{token}/signature", new { hash = new string('0', 64), cms = "AAAA" }, ("Idempotency-Key", Guid.NewGuid().ToString()));
        Assert.NotEqual(System.Net.HttpStatusCode.Unauthorized, (await Sign()).Status);
        try
        {
            house.Time.Ahead = TimeSpan.FromMinutes(20);
            (await Sign()).IsProblem(System.Net.HttpStatusCode.Unauthorized, "fresh-sign-in");
        }
        finally
        {
            house.Time.Ahead = TimeSpan.Zero;
        }
    }

    [Fact]
    public async Task Only_the_page_that_signs_may_reach_NCALayer()
    {
        var token = await Receipt();
        using var desk = await house.SignIn("operator");
        using var signing = await desk.Raw($"/signing/{token}");
        Assert.Contains("connect-src 'self' wss://127.0.0.1:13579/", signing.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        using var list = await desk.Raw("/signing");
        Assert.DoesNotContain("connect-src", list.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    private async Task<string> Receipt()
    {
        var id = await house.Registered();
        return CaseState.Of(await house.Get<IEventStore>().Read(id, TestContext.Current.CancellationToken))!.Document("acceptance-receipt")!.Token;
    }
}
