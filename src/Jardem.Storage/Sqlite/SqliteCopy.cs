using Microsoft.Data.Sqlite;

namespace Jardem.Storage.Sqlite;

/// <summary>A whole copy of an SQLite file as it stands at one moment, made by the engine's online copy while others read and write.</summary>
internal static class SqliteCopy
{
    /// <exception cref="StorageException">The source is missing, the target exists, or the copy failed; no target is left then.</exception>
    public static async Task Make(string source, string target, CancellationToken cancel)
    {
        SqliteLibrary.Use();
        if (!File.Exists(source))
            throw new StorageException($"There is no SQLite file at {source}.");
        if (File.Exists(target))
            throw new StorageException($"{target} exists already; a copy is only written to a new path.");
        var folder = Path.GetDirectoryName(Path.GetFullPath(target))!;
        var unfinished = target + ".unfinished";
        try
        {
            Directory.CreateDirectory(folder);
            File.Delete(unfinished);
            await Task.Run(() => Copy(source, unfinished), cancel);
            File.Move(unfinished, target, overwrite: false);
        }
        catch (Exception error) when (error is SqliteException or IOException or UnauthorizedAccessException)
        {
            File.Delete(unfinished);
            throw new StorageException($"The copy to {target} failed: {error.Message}", error);
        }
    }

    private static void Copy(string source, string target)
    {
        using var from = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = source, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
        using var to = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = target, Pooling = false }.ToString());
        from.Open();
        to.Open();
        from.BackupDatabase(to);
        using var single = to.CreateCommand();

        // One file without companions, so that moving the copy moves all of it; the first writer turns write-ahead mode on again.
        single.CommandText = "pragma journal_mode = delete";
        single.ExecuteNonQuery();
    }
}
