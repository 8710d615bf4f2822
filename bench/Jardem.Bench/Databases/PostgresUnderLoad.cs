using System.Globalization;
using System.Text.RegularExpressions;
using Jardem.Bench.Measuring;
using Jardem.Tests;
using Npgsql;

namespace Jardem.Bench.Databases;

/// <summary>Bytes of write-ahead log and syncs of the disk that one transaction took.</summary>
internal sealed record Writing(double WalBytes, double Syncs);

/// <summary>A load with what it wrote.</summary>
internal sealed record WritingLoad(Load Load, Writing Writing);

/// <summary>A PostgreSQL server made for this run, with a checkpoint far off, so that no round pays for another's.</summary>
internal sealed partial class PostgresUnderLoad : IDisposable
{
    private readonly PostgresServer _server = PostgresServer.Start();

    public PostgresUnderLoad()
    {
        foreach (var setting in new[] { "max_wal_size = '16GB'", "checkpoint_timeout = '1d'" })
            Say("postgres", $"alter system set {setting}").GetAwaiter().GetResult();
        Say("postgres", "select pg_reload_conf()").GetAwaiter().GetResult();
    }

    public string Connection(string database) => _server.Connection(database);

    /// <summary>Makes a database, empty or as another is, so that every round begins with the same one.</summary>
    public Task Create(string database, string template = "template1") => Say("postgres", $"create database {database} template {template}");

    public Task Drop(string database) => Say("postgres", $"drop database {database} with (force)");

    /// <summary>Connections of pgbench to a database that has the raw schema, each with the script prepared.</summary>
    public async Task<WritingLoad> Pgbench(string database, RawShape shape, int connections, int seconds, int seed)
    {
        var file = Path.Combine(_server.NewFolder("pgbench"), $"{shape.Events}-{shape.Payload}.sql");
        await File.WriteAllTextAsync(file, shape.Script());
        return await Metered(() =>
        {
            var said = _server.AsUser(
                "pgbench", "-n", "-M", "prepared", "-c", $"{connections}", "-j", "2", "-T", $"{seconds}", $"--random-seed={seed}", "-f", file,
                "-h", "127.0.0.1", "-p", $"{_server.Port}", "-U", "jardem", database);
            var calls = long.Parse(Processed().Match(said).Groups[1].Value, CultureInfo.InvariantCulture);
            var rate = double.Parse(Rate().Match(said).Groups[1].Value, CultureInfo.InvariantCulture);
            var latency = double.Parse(Latency().Match(said).Groups[1].Value, CultureInfo.InvariantCulture);
            return Task.FromResult(new Load(calls, rate, latency, double.NaN));
        });
    }

    /// <summary>Runs a load whose connections end with it, and reads what the server wrote for it.</summary>
    public async Task<WritingLoad> Metered(Func<Task<Load>> run)
    {
        var before = await Written();
        var load = await run();

        // A server process reports its counters when its connection ends; a moment later they are seen.
        await Task.Delay(200);
        var after = await Written();
        return new WritingLoad(load, new Writing((double)(after.Bytes - before.Bytes) / load.Calls, (double)(after.Syncs - before.Syncs) / load.Calls));
    }

    /// <summary>Rows inserted and updated so far in a database, as its statistics say.</summary>
    public async Task<long> RowsWritten(string database)
    {
        // A server process reports its counters within a second or so of its last statement, at the latest after ten.
        await Task.Delay(11_000);
        return await Number(database, "select sum(n_tup_ins + n_tup_upd)::bigint from pg_stat_user_tables");
    }

    public async Task<long> Number(string database, string sql)
    {
        await using var source = NpgsqlDataSource.Create(Connection(database) + ";Pooling=false");
        await using var command = source.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public async Task Say(string database, string sql)
    {
        await using var source = NpgsqlDataSource.Create(Connection(database) + ";Pooling=false");
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public void Dispose() => _server.Dispose();

    private async Task<(long Bytes, long Syncs)> Written()
    {
        await using var source = NpgsqlDataSource.Create(Connection("postgres") + ";Pooling=false");
        await using var command = source.CreateCommand("select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint, wal_sync from pg_stat_wal");
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return (reader.GetInt64(0), reader.GetInt64(1));
    }

    [GeneratedRegex(@"number of transactions actually processed: (\d+)")]
    private static partial Regex Processed();

    [GeneratedRegex(@"(?m)^tps = ([\d.]+)")]
    private static partial Regex Rate();

    [GeneratedRegex(@"latency average = ([\d.]+) ms")]
    private static partial Regex Latency();
}
