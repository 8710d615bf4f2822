using Jardem.Law.Data;
using Jardem.Law.Loading;
using Jardem.Law.Snapshots;

namespace Jardem.Tests.LibraryCard;

/// <summary>The law of the repository with the library's files laid beside it, as a lawyer would add them.</summary>
internal static class LibraryLaw
{
    public static LawData Data { get; } = Load();

    public static LawSnapshot Snapshot { get; } = LawSnapshot.Of(Data);

    private static LawData Load()
    {
        var folder = Directory.CreateTempSubdirectory("jardem-law-");
        try
        {
            Copy(Repository.Law, folder.FullName);
            Copy(Path.Combine(Repository.Root, "tests", "House.Tests", "LibraryCard", "law"), folder.FullName);
            return LawLoader.Load(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>A file that is there already would be a change of another service's data.</summary>
    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*.yaml", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: false);
        }
    }
}
