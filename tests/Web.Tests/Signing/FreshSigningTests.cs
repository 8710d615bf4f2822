using Jardem.Cases.Cases;
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
