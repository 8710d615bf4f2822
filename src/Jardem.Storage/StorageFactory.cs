using Jardem.Storage.Postgres;
using Jardem.Storage.Sqlite;

namespace Jardem.Storage;

/// <summary>
/// Opens a storage by its setting: <c>sqlite:PATH</c>, <c>postgres:CONNECTION-STRING</c>, or <c>postgres-file:PATH</c> of a file that
/// holds the connection string. Nothing is created or migrated until <see cref="UseCases.Ports.IStorageAdministration.Migrate"/>.
/// </summary>
public static class StorageFactory
{
    /// <exception cref="StorageException">The setting is not one of these forms, or what it needs is missing.</exception>
    public static IStorage Open(string setting)
    {
        var colon = setting.IndexOf(':', StringComparison.Ordinal);
        var (engine, place) = colon < 0 ? ("", setting) : (setting[..colon], setting[(colon + 1)..].Trim());
        return (engine, place) switch
        {
            ("sqlite", not "") => SqliteStorage.Open(place),
            ("postgres", not "") => PostgresStorage.Open(place),
            ("postgres-file", not "") => PostgresStorage.Open(ReadSecret(place)),
            _ => throw new StorageException("The storage setting must be sqlite:PATH, postgres:CONNECTION-STRING or postgres-file:PATH."),
        };
    }

    /// <summary>
    /// The setting from the surroundings: the value of <c>JARDEM_STORAGE</c>, or the content of the file that <c>JARDEM_STORAGE_FILE</c> names.
    /// </summary>
    /// <exception cref="StorageException">Neither is given, or both are.</exception>
    public static string SettingFrom(Func<string, string?> variable)
    {
        var (value, file) = (variable("JARDEM_STORAGE"), variable("JARDEM_STORAGE_FILE"));
        return (value, file) switch
        {
            ({ Length: > 0 }, null or "") => value,
            (null or "", { Length: > 0 }) => ReadSecret(file),
            _ => throw new StorageException("Give the storage in JARDEM_STORAGE, or in a file named by JARDEM_STORAGE_FILE, not in both."),
        };
    }

    internal static string ReadSecret(string path)
    {
        try
        {
            return File.ReadAllText(path).Trim();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"The file {path} with the storage setting cannot be read: {error.Message}", error);
        }
    }
}
