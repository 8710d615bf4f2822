using Jardem.Tests.Casework;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Stages;
using Jardem.Web.Hosting;
using Jardem.Web.Workers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace Jardem.Tests.Monitoring;

/// <summary>Who sends, and what is said while nobody does.</summary>
[Row("B-17")]
public sealed class StageWorkerTests(HouseFixture house) : IClassFixture<HouseFixture>
{
    [Theory]
    [InlineData("all", true)]
    [InlineData("worker", true)]
    [InlineData("web", false)]
    public async Task A_worker_sends_where_the_address_is_set(string role, bool sends)
    {
        var folder = Directory.CreateTempSubdirectory("jardem-stage-").FullName;
        try
        {
            string[] args = ["--demo", "--role", role, "--data", folder, "--law", Repository.Law, "--Monitoring:Address", "http://127.0.0.1:9/stages"];
            await using var app = WebHost.Build(args);
            Assert.Equal(sends, app.Services.GetServices<IHostedService>().OfType<StageWorker>().Any());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("monitoring.example/stages")]
    [InlineData("ftp://monitoring.example/")]
    public void An_address_that_is_none_stops_the_start(string address)
    {
        var error = Assert.Throws<SettingException>(() => WebHost.Build(["--demo", "--law", Repository.Law, "--Monitoring:Address", address]));
        Assert.Contains("Monitoring:Address", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_address_the_messages_wait_and_it_is_said_how_many()
    {
        Assert.Empty(house.Services.GetServices<IHostedService>().OfType<StageWorker>());
        await house.Registered();
        Assert.Equal(1, (await house.Get<IJobs>().Backlog(StageMessages.Topic, TestContext.Current.CancellationToken)).Waiting);
        using var nobody = house.Browser();
        using var ready = await nobody.Raw("/ready");
        var said = await ready.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.StartsWith("ready\n", said, StringComparison.Ordinal);
        Assert.Contains("\nstage messages: 1 waiting, 0 not taken\n", said, StringComparison.Ordinal);
        using var ministry = await house.SignIn("ministry");
        await ministry.Open("/tasks");
        Assert.Equal(["1", "0"], ministry.Page.QuerySelectorAll("#stages dd").Select(d => d.TextContent.Trim()));
    }
}
