using System.Data;
using System.Data.Common;
using Dapper;
using Npgsql;

namespace Jardem.Storage.Postgres;

/// <summary>A PostgreSQL database, shared by any number of nodes; statements used often are prepared once per connection.</summary>
internal sealed class PostgresDatabase : Database
{
    public PostgresDatabase(string connection)
    {
        NpgsqlConnectionStringBuilder settings;
        try
        {
            settings = new NpgsqlConnectionStringBuilder(connection);
        }
        catch (ArgumentException error)
        {
            throw new StorageException($"The PostgreSQL connection string cannot be read: {error.Message}", error);
        }

        if (!connection.Contains("Auto Prepare", StringComparison.OrdinalIgnoreCase))
            (settings.MaxAutoPrepare, settings.AutoPrepareMinUsages) = (64, 2);
        Settings = settings;
        Source = NpgsqlDataSource.Create(settings);
    }

    public NpgsqlConnectionStringBuilder Settings { get; }

    public NpgsqlDataSource Source { get; }

    public override string SkipLocked => " for update skip locked";

    public override string Position => "strpos";

    // Any constant serves, as long as every version of the program uses the same one.
    public override string? OneSealer => "select pg_advisory_xact_lock(1247898725)";

    public override string? OneInTurn => "select pg_advisory_xact_lock(hashtextextended(@turn, 0))";

    public override string In(string list) => $"= any(@{list})";

    public override string SchemaFolder => "postgres";

    public override async Task<T> Read<T>(Func<DbConnection, Task<T>> read, CancellationToken cancel)
    {
        await using var connection = await Source.OpenConnectionAsync(cancel);
        return await read(connection);
    }

    public override async Task<T> ReadAtOnce<T>(Func<DbConnection, DbTransaction, Task<T>> read, CancellationToken cancel)
    {
        await using var connection = await Source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        return await read(connection, transaction);
    }

    public override async Task<T> Write<T>(Func<DbConnection, DbTransaction, Task<T>> write, CancellationToken cancel)
    {
        await using var connection = await Source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var result = await write(connection, transaction);
        await transaction.CommitAsync(cancel);
        return result;
    }

    // A single statement is a transaction by itself: one round trip instead of two.
    public override Task<int> Execute(string sql, object? values, CancellationToken cancel) =>
        Read(c => c.ExecuteAsync(new CommandDefinition(sql, values, cancellationToken: cancel)), cancel);

    public override Task<IReadOnlyList<T>> Change<T>(string sql, object? values, CancellationToken cancel) => Query<T>(sql, values, cancel);

    public override bool IsDuplicate(DbException error) => error is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    public override ValueTask DisposeAsync() => Source.DisposeAsync();
}
