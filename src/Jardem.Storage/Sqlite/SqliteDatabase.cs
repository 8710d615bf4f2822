using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Jardem.Storage.Sqlite;

/// <summary>
/// An SQLite file in write-ahead mode: any number of readers, and one writing connection of this process, used by one change at a time.
/// Other processes on the same file wait for the engine's own lock.
/// </summary>
internal sealed class SqliteDatabase : Database
{
    private readonly string _readers;
    private readonly SemaphoreSlim _writing = new(1, 1);
    private SqliteWriter? _writer;

    public SqliteDatabase(string path)
    {
        SqliteLibrary.Use();
        Path = System.IO.Path.GetFullPath(path);
        _readers = new SqliteConnectionStringBuilder { DataSource = Path, Pooling = true }.ToString();
    }

    public string Path { get; }

    public override string SkipLocked => "";

    public override string Position => "instr";

    public override string? OneSealer => null;

    public override string? OneInTurn => null;

    public override string In(string list) => $"in @{list}";

    public override string SchemaFolder => "sqlite";

    public override async Task<T> Read<T>(Func<DbConnection, Task<T>> read, CancellationToken cancel)
    {
        await using var connection = await OpenReader(cancel);
        return await read(connection);
    }

    public override async Task<T> ReadAtOnce<T>(Func<DbConnection, DbTransaction, Task<T>> read, CancellationToken cancel)
    {
        await using var connection = await OpenReader(cancel);
        await using var transaction = connection.BeginTransaction(IsolationLevel.Serializable, deferred: true);
        return await read(connection, transaction);
    }

    public override Task<T> Write<T>(Func<DbConnection, DbTransaction, Task<T>> write, CancellationToken cancel) =>
        WithWriter(
            async writer =>
            {
                await using var transaction = writer.Begin();
                var result = await write(writer.Connection, transaction);
                transaction.Commit();
                return result;
            },
            cancel);

    /// <summary>Gives the writing connection to one change alone.</summary>
    public async Task<T> WithWriter<T>(Func<SqliteWriter, Task<T>> use, CancellationToken cancel)
    {
        await _writing.WaitAsync(cancel);
        try
        {
            return await use(_writer ??= SqliteWriter.Open(Path));
        }
        finally
        {
            _writing.Release();
        }
    }

    public override bool IsDuplicate(DbException error) => error is SqliteException { SqliteExtendedErrorCode: 1555 or 2067 };

    public override async ValueTask DisposeAsync()
    {
        await _writing.WaitAsync();
        _writer?.Dispose();
        _writing.Dispose();
        using var pool = new SqliteConnection(_readers);
        SqliteConnection.ClearPool(pool);
    }

    private async Task<SqliteConnection> OpenReader(CancellationToken cancel)
    {
        var connection = new SqliteConnection(_readers);
        await connection.OpenAsync(cancel);
        return connection;
    }
}
