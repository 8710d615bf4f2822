namespace Jardem.Storage.Postgres;

/// <summary>The engine for a country: one database, any number of nodes.</summary>
internal static class PostgresStorage
{
    public static IStorage Open(string connection)
    {
        var database = new PostgresDatabase(connection);
        var name = $"postgres:{database.Settings.Host}:{database.Settings.Port}/{database.Settings.Database}";
        return new PortsOf(name, database, new PostgresEventStore(database), new PostgresTallies(database), new PostgresAdministration(database));
    }
}
