using System.Data.Common;
using Dapper;
using Jardem.Storage;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Jardem.Tests.Storage;

/// <summary>An empty storage of its own for one test, and a raw connection past it for those who tamper.</summary>
public sealed class TestStorage : IAsyncDisposable
{
    private static readonly Lazy<PostgresServer> Shared = new(PostgresServer.Start);

    private static int _count;
    private readonly string? _folder;

    private TestStorage(Engine engine, string setting, string? folder)
    {
        Engine = engine;
        Setting = setting;
        _folder = folder;
        Storage = StorageFactory.Open(setting);
    }

    /// <summary>The server that all tests share, started by the first that needs it.</summary>
    public static PostgresServer Server => Shared.Value;

    /// <summary>Ends the shared server, if one was started.</summary>
    public static void End()
    {
        if (Shared.IsValueCreated)
            Shared.Value.Dispose();
    }

    public Engine Engine { get; }

    public string Setting { get; }

    public IStorage Storage { get; private set; }

    /// <summary>The law snapshot that a test made active.</summary>
    public string Snapshot { get; set; } = "s1";

    public string Path => Setting["sqlite:".Length..];

    public static async Task<TestStorage> New(Engine engine, bool migrate = true)
    {
        var storage = engine == Engine.Sqlite ? NewSqlite() : await NewPostgres();
        if (migrate)
            await storage.Storage.Administration.Migrate(default);
        return storage;
    }

    /// <summary>A storage that the test made itself.</summary>
    public static TestStorage Over(string setting) => new(Engine.Postgres, setting, null);

    /// <summary>Closes the storage and opens it again, as a program started anew does.</summary>
    public async Task Reopen()
    {
        await Storage.DisposeAsync();
        Storage = StorageFactory.Open(Setting);
    }

    /// <summary>Changes rows past the storage; gives how many.</summary>
    public async Task<int> Tamper(string sql, object? values = null)
    {
        await using var connection = await Raw();
        return await connection.ExecuteAsync(sql, values);
    }

    public async Task<T> Look<T>(string sql, object? values = null)
    {
        await using var connection = await Raw();
        return (await connection.ExecuteScalarAsync<T>(sql, values))!;
    }

    /// <summary>An id as this engine's raw SQL takes it.</summary>
    public object Id(Guid id) => Engine == Engine.Sqlite ? id.ToByteArray(bigEndian: true) : id;

    public async ValueTask DisposeAsync()
    {
        await Storage.DisposeAsync();
        if (_folder is not null)
            Directory.Delete(_folder, recursive: true);
    }

    private async Task<DbConnection> Raw()
    {
        DbConnection connection = Engine == Engine.Sqlite
            ? new SqliteConnection($"Data Source={Path};Pooling=False")
            : new NpgsqlConnection(Setting["postgres:".Length..]);
        await connection.OpenAsync();
        return connection;
    }

    private static TestStorage NewSqlite()
    {
        var folder = Directory.CreateTempSubdirectory("jardem-sqlite-").FullName;
        return new TestStorage(Engine.Sqlite, $"sqlite:{System.IO.Path.Combine(folder, "jardem.db")}", folder);
    }

    private static async Task<TestStorage> NewPostgres()
    {
        var name = $"t{Interlocked.Increment(ref _count)}";
        await using var connection = new NpgsqlConnection(Server.Connection("postgres") + ";Pooling=false");
        await connection.OpenAsync();
        await connection.ExecuteAsync($"create database {name}");
        return new TestStorage(Engine.Postgres, "postgres:" + Server.Connection(name), null);
    }
}
