using Jardem.Storage.Stores;
using Jardem.UseCases.Ports;

namespace Jardem.Storage.Sqlite;

/// <summary>Appends on SQLite: one writer at a time, each change in a transaction that is taken back unless all of it holds.</summary>
internal sealed class SqliteEventStore(SqliteDatabase database) : EventStore(database)
{
    protected override Task<AppendResult> AppendChecked(Append change, CancellationToken cancel) =>
        database.WithWriter(
            writer =>
            {
                using var transaction = writer.Begin();
                var result = new SqliteAppend(writer, change).Run();
                if (result is AppendResult.Done)
                    transaction.Commit();
                return Task.FromResult(result);
            },
            cancel);
}
