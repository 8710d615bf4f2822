namespace Jardem.Storage.Sqlite;

/// <summary>The embedded engine: one file, one process that writes.</summary>
internal static class SqliteStorage
{
    public static IStorage Open(string path)
    {
        var database = new SqliteDatabase(path);
        return new PortsOf($"sqlite:{database.Path}", database, new SqliteEventStore(database), new SqliteTallies(database), new SqliteAdministration(database));
    }
}
