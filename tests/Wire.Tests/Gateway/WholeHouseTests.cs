using Jardem.Simulator;
using Jardem.Simulator.Wire;
using Jardem.Tests.Simulator;
using Jardem.UseCases.Ports;
using Jardem.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Gateway;

/// <summary>The server set up by its settings alone, with its own storage and worker, before the outside world.</summary>
[Row("J-05")]
public sealed class WholeHouseTests
{
    [Fact]
    public async Task The_server_asks_records_in_its_storage_and_fetches_what_comes_later()
    {
        await using var world = await RawWire.Start("--require-signature");
        var folder = Directory.CreateTempSubdirectory("jardem-gate-").FullName;
        try
        {
            world.World.Services.GetRequiredService<GatewayKeys>().Write(folder);
            await File.WriteAllTextAsync(Path.Combine(folder, "password"), "jardem-demo");
            await using var house = WebHost.Build(
            [
                "--demo", "--urls", "http://127.0.0.1:0", "--data", Path.Combine(folder, "data"), "--law", Repository.Law, "--Logging:LogLevel:Default", "None",
                "--Gateway:Sync", new Uri(world.Client.BaseAddress!, "/sync").ToString(), "--Gateway:Async", new Uri(world.Client.BaseAddress!, "/async").ToString(),
                "--Gateway:SenderId", "jardem", "--Gateway:SenderPasswordFile", Path.Combine(folder, "password"), "--Gateway:SigningKeyFile", Path.Combine(folder, "house.pfx"),
                "--Gateway:TrustFile", Path.Combine(folder, "gateway.pem"), "--Gateway:PollSeconds", "1",
            ], services => services.Replace(ServiceDescriptor.Singleton<IClock>(new WorldClock(world.World.Services.GetRequiredService<WorldTime>()))));
            await Start.Prepare(house);
            await house.StartAsync();
            var (registers, exchanges) = (house.Services.GetRequiredService<IRegisters>(), house.Services.GetRequiredService<IExchanges>());
            var person = world.Town.People[0].Iin;
            var found = Assert.IsType<RegisterReply.Found>(await registers.Ask(Asker.Question(RegisterNames.Persons, "person", ("iin", person)), default));
            var again = Assert.IsType<RegisterReply.Found>(await registers.Ask(Asker.Question(RegisterNames.Persons, "person", ("iin", person)), default));
            var pending = Assert.IsType<RegisterReply.Pending>(await registers.Ask(Asker.Question(RegisterNames.Education, "study", ("iin", person)), default));
            var until = Environment.TickCount64 + 60_000;
            while ((await exchanges.Get(pending.Exchange, default))!.Outcome == ExchangeOutcome.Waiting)
            {
                Assert.True(Environment.TickCount64 < until);
                await Task.Delay(50);
            }

            var all = await exchanges.OfCase(Asker.Case, default);
            Assert.Equal([found.Exchange, again.Exchange, pending.Exchange], all.Select(e => e.Id));
            Assert.Equal(["sync", "kept", "async"], all.Select(e => e.Channel));
            Assert.All(all, e => Assert.Equal((person, "specialist", "specialist", "astana-social", "order-78-2022/rules/8"), (e.Question.Subject, e.Question.AskedBy, e.Question.Role, e.Question.Unit, e.Question.Basis)));
            Assert.Equal(found.Records.Single().AsEnumerable(), again.Records.Single());
            Assert.True(all[0].Answer.Length > 0 && all[2].Answer.Length > 0);
            await house.StopAsync();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_server_without_a_gateway_asks_no_register()
    {
        var folder = Directory.CreateTempSubdirectory("jardem-gate-").FullName;
        try
        {
            await using var house = WebHost.Build(["--demo", "--urls", "http://127.0.0.1:0", "--data", folder, "--law", Repository.Law, "--Logging:LogLevel:Default", "None"]);
            Assert.Empty(house.Services.GetServices<IRegisters>());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private sealed class WorldClock(WorldTime time) : IClock
    {
        public Instant GetCurrentInstant() => time.Now;
    }
}
