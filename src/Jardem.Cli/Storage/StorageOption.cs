using System.CommandLine;
using Jardem.Law;
using Jardem.Storage;

namespace Jardem.Cli.Storage;

/// <summary>Which storage a command works on: --storage, or what JARDEM_STORAGE or JARDEM_STORAGE_FILE say.</summary>
internal static class StorageOption
{
    public static Option<string?> Make() => new("--storage") { Description = "sqlite:PATH, postgres-file:PATH; JARDEM_STORAGE, JARDEM_STORAGE_FILE" };

    /// <summary>Opens the storage, does the work, and turns what the storage refuses into a reason.</summary>
    public static async Task<int> With(string? setting, Func<IStorage, Task<int>> work, CancellationToken cancel)
    {
        return await Refusing(async () =>
        {
            await using var storage = StorageFactory.Open(setting ?? StorageFactory.SettingFrom(Environment.GetEnvironmentVariable));
            if (!await storage.Administration.IsReady(cancel))
            {
                throw new RefusedException(new Text(
                    $"{storage.Name}: қойма табылмады немесе оның құрылымы басқа нұсқадан.",
                    $"{storage.Name}: хранилище не найдено или его схема другой версии.",
                    $"{storage.Name}: there is no storage, or its schema is of another version."));
            }

            return await work(storage);
        });
    }

    public static async Task<int> Refusing(Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (StorageException error)
        {
            throw new RefusedException(new Text($"Қойма: {error.Message}", $"Хранилище: {error.Message}", error.Message));
        }
    }
}
