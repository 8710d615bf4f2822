using Jardem.Bench.Databases;

namespace Jardem.Bench.Servers;

/// <summary>Our published server with the people of the demonstration, on a database of a PostgreSQL server.</summary>
internal static class OurServer
{
    /// <summary>Only answers requests; the work of the background is another process's in a country.</summary>
    public static Task<PublishedServer> OnPostgres(PostgresUnderLoad server, string database, string data) => PublishedServer.Start(
        PublishedServer.Ours, "/ready", "--demo", "--today", "2026-07-20", "--role", "web", "--data", data, "--storage", $"postgres:{server.Connection(database)}");
}
