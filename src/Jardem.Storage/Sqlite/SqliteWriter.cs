using System.Data;
using Microsoft.Data.Sqlite;

namespace Jardem.Storage.Sqlite;

/// <summary>The writing connection with its prepared statements. A commit returns only after the disk has it (synchronous = FULL).</summary>
internal sealed class SqliteWriter : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _statements = [];
    private SqliteTransaction? _transaction;

    private SqliteWriter(SqliteConnection connection) => Connection = connection;

    public SqliteConnection Connection { get; }

    public static SqliteWriter Open(string path)
    {
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        try
        {
            connection.Open();
            using var pragma = connection.CreateCommand();
            pragma.CommandText = "pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma cache_size = -65536;";
            pragma.ExecuteNonQuery();
        }
        catch (SqliteException error)
        {
            connection.Dispose();
            throw new StorageException($"The SQLite file {path} cannot be opened for writing: {error.Message}", error);
        }

        return new SqliteWriter(connection);
    }

    /// <summary>Begins a transaction that holds the write lock from its first moment.</summary>
    public SqliteTransaction Begin() => _transaction = Connection.BeginTransaction(IsolationLevel.Serializable, deferred: false);

    /// <summary>Runs a statement with values for @0, @1, … and gives the number of rows changed.</summary>
    public int Run(string sql, params ReadOnlySpan<object?> values) => Prepared(sql, values).ExecuteNonQuery();

    /// <summary>The first row that a statement gives, or null.</summary>
    public object[]? Row(string sql, params ReadOnlySpan<object?> values)
    {
        using var reader = Prepared(sql, values).ExecuteReader();
        if (!reader.Read())
            return null;
        var row = new object[reader.FieldCount];
        reader.GetValues(row);
        return row;
    }

    public void Dispose()
    {
        foreach (var statement in _statements.Values)
            statement.Dispose();
        Connection.Dispose();
    }

    private SqliteCommand Prepared(string sql, ReadOnlySpan<object?> values)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            statement = Connection.CreateCommand();
            statement.CommandText = sql;
            for (var i = 0; i < values.Length; i++)
                statement.Parameters.Add(new SqliteParameter($"@{i}", null));
            _statements.Add(sql, statement);
        }

        for (var i = 0; i < values.Length; i++)
            statement.Parameters[i].Value = values[i] ?? DBNull.Value;
        statement.Transaction = _transaction;
        return statement;
    }
}
