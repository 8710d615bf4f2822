using Dapper;
using Jardem.UseCases.Ports;
using Microsoft.Data.Sqlite;

namespace Jardem.Storage.Sqlite;

/// <summary>Schema and online copy of an SQLite storage.</summary>
internal sealed class SqliteAdministration(SqliteDatabase database) : IStorageAdministration
{
    public Task Migrate(CancellationToken cancel) =>
        database.Write(
            async (connection, transaction) =>
            {
                await connection.ExecuteAsync(new CommandDefinition(SchemaScript.Table, null, transaction, cancellationToken: cancel));
                var applied = (await connection.QueryAsync<int>(new CommandDefinition("select number from schema_versions", null, transaction, cancellationToken: cancel))).ToHashSet();
                foreach (var script in SchemaScript.Of(database.SchemaFolder).Where(s => !applied.Contains(s.Number)))
                {
                    await connection.ExecuteAsync(new CommandDefinition(script.Sql, null, transaction, cancellationToken: cancel));
                    await connection.ExecuteAsync(new CommandDefinition(
                        "insert into schema_versions (number, name) values (@Number, @Name)", new { script.Number, script.Name }, transaction, cancellationToken: cancel));
                }

                return 0;
            },
            cancel);

    public async Task<bool> IsReady(CancellationToken cancel)
    {
        if (!File.Exists(database.Path))
            return false;
        try
        {
            var applied = await database.Query<int>("select number from schema_versions", null, cancel);
            return SchemaScript.Of(database.SchemaFolder).All(s => applied.Contains(s.Number));
        }
        catch (SqliteException)
        {
            // Not a database, no schema yet, or locked for longer than the wait: the question is only whether it can be used now.
            return false;
        }
    }

    public Task Backup(string target, CancellationToken cancel) => SqliteCopy.Make(database.Path, target, cancel);
}
