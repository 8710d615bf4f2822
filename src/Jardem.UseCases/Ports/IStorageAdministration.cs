namespace Jardem.UseCases.Ports;

/// <summary>Schema, backup and restore of one storage.</summary>
public interface IStorageAdministration
{
    /// <summary>Applies the schema scripts that the storage does not have yet; safe when several nodes start at once.</summary>
    Task Migrate(CancellationToken cancel);

    /// <summary>Whether the storage answers and its schema is the one expected.</summary>
    Task<bool> IsReady(CancellationToken cancel);

    /// <summary>Writes a whole copy while the storage is in use.</summary>
    Task Backup(string target, CancellationToken cancel);
}
