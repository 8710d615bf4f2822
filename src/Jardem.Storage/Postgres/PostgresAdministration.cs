using Dapper;
using Jardem.UseCases.Ports;
using Npgsql;

namespace Jardem.Storage.Postgres;

/// <summary>Schema and base backup of a PostgreSQL storage.</summary>
internal sealed class PostgresAdministration(PostgresDatabase database) : IStorageAdministration
{
    // Any constant serves, as long as every version of the program uses the same one.
    private const long MigrationLock = 0x4A617264656D;

    public async Task Migrate(CancellationToken cancel)
    {
        try
        {
            await database.Write(
                async (connection, transaction) =>
                {
                    CommandDefinition Say(string sql, object? values = null) => new(sql, values, transaction, cancellationToken: cancel);
                    await connection.ExecuteAsync(Say("select pg_advisory_xact_lock(@MigrationLock)", new { MigrationLock }));
                    foreach (var setting in new[] { "fsync", "synchronous_commit", "full_page_writes" })
                    {
                        if (await connection.ExecuteScalarAsync<string>(Say($"show {setting}")) == "off")
                            throw new StorageException($"The PostgreSQL server runs with {setting} = off, so that a finished change may be lost: turn it on.");
                    }

                    await connection.ExecuteAsync(Say(SchemaScript.Table));
                    var applied = (await connection.QueryAsync<int>(Say("select number from schema_versions"))).ToHashSet();
                    foreach (var script in SchemaScript.Of(database.SchemaFolder).Where(s => !applied.Contains(s.Number)))
                    {
                        await connection.ExecuteAsync(Say(script.Sql));
                        await connection.ExecuteAsync(Say("insert into schema_versions (number, name) values (@Number, @Name)", new { script.Number, script.Name }));
                    }

                    return 0;
                },
                cancel);
        }
        catch (NpgsqlException error) when (error is not PostgresException)
        {
            throw new StorageException($"The PostgreSQL server {database.Settings.Host}:{database.Settings.Port} cannot be reached: {error.Message}", error);
        }
    }

    public async Task<bool> IsReady(CancellationToken cancel)
    {
        try
        {
            var applied = await database.Query<int>("select number from schema_versions", null, cancel);
            return SchemaScript.Of(database.SchemaFolder).All(s => applied.Contains(s.Number));
        }
        catch (NpgsqlException)
        {
            // Not reachable or no schema yet: the question is only whether it can be used now.
            return false;
        }
    }

    public Task Backup(string target, CancellationToken cancel) => PostgresBaseBackup.Make(database.Settings, target, cancel);
}
