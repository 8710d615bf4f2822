using System.Diagnostics;
using Npgsql;

namespace Jardem.Storage.Postgres;

/// <summary>A whole copy of the server by its own <c>pg_basebackup</c>, with the log it needs to start; docs/operations.md says how to restore it.</summary>
internal static class PostgresBaseBackup
{
    /// <exception cref="StorageException">The program is missing, the target is not empty, or the server does not allow the copy.</exception>
    public static async Task Make(NpgsqlConnectionStringBuilder settings, string target, CancellationToken cancel)
    {
        if (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any())
            throw new StorageException($"{target} is not empty; a base backup is only written to a new folder.");
        var start = new ProcessStartInfo(Program())
        {
            ArgumentList = { "-D", target, "-X", "stream", "-c", "fast", "-w" },
            RedirectStandardError = true,
        };
        start.Environment["PGHOST"] = settings.Host;
        start.Environment["PGPORT"] = settings.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        start.Environment["PGUSER"] = settings.Username;

        // Through the environment, since arguments are seen by every user of the machine.
        if (settings.Password is { } password)
            start.Environment["PGPASSWORD"] = password;
        using var process = Process.Start(start)!;
        var error = await process.StandardError.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        if (process.ExitCode != 0)
            throw new StorageException($"pg_basebackup could not copy {settings.Host}:{settings.Port} (the role needs the REPLICATION right and pg_hba.conf a replication line): {error.Trim()}");
    }

    private static string Program()
    {
        var places = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).ToList();
        if (Directory.Exists("/usr/lib/postgresql"))
            places.AddRange(Directory.EnumerateDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).Select(d => Path.Combine(d, "bin")));
        return places.Select(p => Path.Combine(p, "pg_basebackup")).FirstOrDefault(File.Exists)
            ?? throw new StorageException("The program pg_basebackup is not on this machine: install the PostgreSQL client, on Debian and Ubuntu as postgresql-client.");
    }
}
