using System.CommandLine;
using Jardem.Law.Loading;
using Jardem.Law.Snapshots;

namespace Jardem.Cli;

/// <summary>The law folder: the one named, else law/ upwards from the current folder, else law/ beside the program or upwards from it.</summary>
internal static class LawFolder
{
    public static LawSnapshot Snapshot(ParseResult parsed, string folder) => LawSnapshot.Of(LawLoader.Load(Of(parsed, folder)));

    public static string Of(ParseResult parsed, string folder)
    {
        if (parsed.GetValue(CommonOptions.Law) is { } named)
            return Path.GetFullPath(named, folder);
        return Upwards(folder) ?? Upwards(AppContext.BaseDirectory) ?? Path.Combine(folder, "law");
    }

    private static string? Upwards(string folder)
    {
        for (var here = new DirectoryInfo(folder); here is not null; here = here.Parent)
            if (IsLaw(Path.Combine(here.FullName, "law")))
                return Path.Combine(here.FullName, "law");
        return null;
    }

    /// <summary>A folder of scenarios may be called "law" too; only law data has acts.</summary>
    private static bool IsLaw(string folder) => Directory.Exists(Path.Combine(folder, "acts"));
}
