using System.Diagnostics;
using Jardem.UseCases.Ports;
using Xunit;

namespace Jardem.Tests.Storage;

/// <summary>
/// A program killed in the middle of a burst of changes, and a server stopped without farewell: every change that was acknowledged is there
/// whole, and of every other change there is nothing or all. JARDEM_LONG=1 makes the bursts longer and more.
/// </summary>
public sealed class KillTests
{
    private static readonly bool Long = Environment.GetEnvironmentVariable("JARDEM_LONG") == "1";

    [Theory, EveryEngine]
    public async Task A_killed_program_loses_nothing_it_acknowledged(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var acknowledged = new List<Guid>();
        for (var round = 0; round < (Long ? 12 : 2); round++)
        {
            using var program = Start(test.Setting);
            acknowledged.AddRange(await ReadIds(program, until: Long ? 800 : 120));
            program.Kill();
            acknowledged.AddRange(await ReadIds(program, until: int.MaxValue));
            await program.WaitForExitAsync();
            await test.Reopen();
            await CheckWhole(test, acknowledged);
        }
    }

    [Fact]
    public async Task A_server_stopped_at_once_loses_nothing_it_acknowledged()
    {
        using var server = PostgresServer.Start();
        var setting = "postgres:" + server.Connection("postgres");
        await using var test = TestStorage.Over(setting);
        await test.Storage.Administration.Migrate(default);
        using var program = Start(setting);
        var acknowledged = await ReadIds(program, until: Long ? 4000 : 200);
        server.Crash();
        acknowledged.AddRange(await ReadIds(program, until: int.MaxValue));
        await program.WaitForExitAsync();
        Assert.Equal(3, program.ExitCode);

        server.Launch();
        await test.Reopen();
        await CheckWhole(test, acknowledged);
    }

    private static async Task CheckWhole(TestStorage test, List<Guid> acknowledged)
    {
        foreach (var id in acknowledged)
            Assert.Equal(3, (await test.Storage.Events.Read(id, default)).Count);
        var all = await test.Look<long>("select count(*) from streams");
        Assert.InRange(all, acknowledged.Count, long.MaxValue);
        Assert.Equal(all * 3, await test.Look<long>("select count(*) from events"));
        foreach (var table in new[] { "claims", "files", "file_uses", "outbox", "journal_lines", "idempotency", "cases", "documents" })
            Assert.Equal((table, all), (table, await test.Look<long>($"select count(*) from {table}")));
        Assert.Equal(all, await test.Look<long>("select sum(counter) from journals"));
        Assert.Empty((await test.Storage.Seals.Verify(null, default)).Findings);
    }

    private static Process Start(string setting)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Storage.Torture.dll");
        return Process.Start(new ProcessStartInfo("dotnet", [program, setting, "6"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
    }

    /// <summary>The ids printed so far. A line cut short by the kill is no acknowledgement.</summary>
    private static async Task<List<Guid>> ReadIds(Process program, int until)
    {
        var ids = new List<Guid>();
        while (ids.Count < until && await program.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Guid.TryParse(line, out var id))
                ids.Add(id);
        }

        Assert.True(ids.Count > 0 || until == int.MaxValue, ids.Count == 0 && program.HasExited ? await program.StandardError.ReadToEndAsync() : "");
        return ids;
    }
}
