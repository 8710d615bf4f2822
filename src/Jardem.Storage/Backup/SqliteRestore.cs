using Jardem.Storage.Sqlite;
using Jardem.UseCases.Ports;

namespace Jardem.Storage.Backup;

/// <summary>Puts an SQLite copy in a new place and verifies it there. A PostgreSQL server is restored by its own tools, then verified.</summary>
public static class SqliteRestore
{
    /// <returns>What verification saw in the restored storage; it is kept whatever was found.</returns>
    /// <exception cref="StorageException">The copy is missing or no storage, or the target exists.</exception>
    public static async Task<VerifyReport> Run(string from, string to, IProgress<long>? progress, CancellationToken cancel)
    {
        await SqliteCopy.Make(from, to, cancel);
        await using var storage = SqliteStorage.Open(to);
        if (!await storage.Administration.IsReady(cancel))
            throw new StorageException($"{from} is not a storage of this version of Jardem: it was copied to {to}, but its schema is another one.");
        return await storage.Seals.Verify(progress, cancel);
    }
}
