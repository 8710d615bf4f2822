using System.Text.RegularExpressions;

namespace Jardem.Tests;

/// <summary>The program's own source, for tests that read it.</summary>
internal static partial class SourceTree
{
    /// <summary>Files under a folder of the repository, without what builds leave there.</summary>
    public static IEnumerable<string> Files(string folder, params string[] extensions) =>
        new DirectoryInfo(Path.Combine(Repository.Root, folder)) is { Exists: true } found ? Files(found, extensions) : [];

    private static IEnumerable<string> Files(DirectoryInfo folder, string[] extensions) =>
        folder.EnumerateFiles("*", SearchOption.AllDirectories)
            .Select(f => f.FullName)
            .Where(f => extensions.Contains(Path.GetExtension(f)))
            .Where(f => !Built().IsMatch(f.Replace('\\', '/')))
            .Order(StringComparer.Ordinal);

    /// <summary>The path as the repository names it.</summary>
    public static string Name(string file) => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/');

    /// <summary>Every string literal of C# and Razor source, as written, without its quotes.</summary>
    public static IEnumerable<string> Literals(string folder) =>
        Files(folder, ".cs", ".razor", ".cshtml").SelectMany(f => Literal().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value));

    [GeneratedRegex("/(bin|obj|node_modules)/")]
    private static partial Regex Built();

    [GeneratedRegex("\"((?:[^\"\\\\\\n]|\\\\.)*)\"")]
    private static partial Regex Literal();
}
