using Jardem.Simulator;
using Xunit;

namespace Jardem.Tests;

public sealed class OutsideWorldTests
{
    [Fact]
    public async Task The_outside_world_starts_and_answers()
    {
        await using var world = OutsideWorld.Build(["--urls", "http://127.0.0.1:0"]);
        await world.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(world.Urls.First()) };
        Assert.Equal("ok", await client.GetStringAsync(new Uri("/health", UriKind.Relative), TestContext.Current.CancellationToken));
        await world.StopAsync(TestContext.Current.CancellationToken);
    }
}
