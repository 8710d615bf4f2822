using System.Text;
using Jardem.Bench.Databases;
using Microsoft.Data.Sqlite;

namespace Jardem.Bench.Peers;

/// <summary>A case, four events and an outbox row by prepared statements of Microsoft.Data.Sqlite in one transaction: the limit on SQLite.</summary>
internal sealed class RawSqlite : IDisposable
{
    private static readonly byte[] Document = Encoding.UTF8.GetBytes(RawShape.DocumentOf(AppendShape.Payload));

    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _case;
    private readonly SqliteCommand _event;
    private readonly SqliteCommand _outbox;

    public RawSqlite(string path)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        _connection.Open();
        using var schema = _connection.CreateCommand();
        schema.CommandText =
            """
            pragma journal_mode = wal;
            pragma synchronous = full;
            pragma cache_size = -65536;
            create table cases (id blob not null primary key, number text not null unique, kind text not null, person blob not null, status text not null, opened_ns integer not null, version integer not null);
            create table events (stream blob not null, version integer not null, type text not null, at_ns integer not null, actor text not null, payload blob not null, primary key (stream, version));
            create table outbox (id integer primary key autoincrement, topic text not null, payload blob not null, due_ns integer not null);
            """;
        schema.ExecuteNonQuery();
        _case = Prepared("insert into cases values (@0, @1, 'certificate', @0, 'registered', 1, 4)", 2);
        _event = Prepared("insert into events values (@0, @1, 'case.event/1', 1, 'officer-17', @2)", 3);
        _outbox = Prepared("insert into outbox (topic, payload, due_ns) values ('case.registered', @0, 1)", 1);
    }

    public void Write(Guid guid)
    {
        var id = guid.ToByteArray(bigEndian: true);
        using var transaction = _connection.BeginTransaction(deferred: false);
        Run(_case, transaction, id, guid.ToString());
        for (var version = 1; version <= AppendShape.Events; version++)
            Run(_event, transaction, id, version, Document);
        Run(_outbox, transaction, Document);
        transaction.Commit();
    }

    public void Dispose()
    {
        _case.Dispose();
        _event.Dispose();
        _outbox.Dispose();
        _connection.Dispose();
    }

    private static void Run(SqliteCommand command, SqliteTransaction transaction, params ReadOnlySpan<object> values)
    {
        command.Transaction = transaction;
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];
        command.ExecuteNonQuery();
    }

    private SqliteCommand Prepared(string sql, int values)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values; i++)
            command.Parameters.Add(new SqliteParameter($"@{i}", null));
        return command;
    }
}
