using System.Text;
using Xunit;

namespace Jardem.Tests;

/// <summary>
/// Files made by the program and approved by a person: a test compares them with what would be made now. With JARDEM_APPROVE=1 in the
/// environment they are written instead, and the difference is looked over before it is committed.
/// </summary>
internal static class Approved
{
    public static bool Writing { get; } = Environment.GetEnvironmentVariable("JARDEM_APPROVE") == "1";

    /// <summary>Compares a file of the repository with what it must say.</summary>
    public static void Is(string path, string made)
    {
        var file = Path.Combine(Repository.Root, path);
        if (Writing)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, made, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            return;
        }

        var kept = File.Exists(file) ? File.ReadAllText(file) : "";
        if (kept == made)
            return;
        var (was, now) = (kept.Split('\n'), made.Split('\n'));
        var at = Enumerable.Range(0, Math.Max(was.Length, now.Length)).First(i => was.ElementAtOrDefault(i) != now.ElementAtOrDefault(i));
        Assert.Fail($"{path} is stale from line {at + 1}:\n- {was.ElementAtOrDefault(at)}\n+ {now.ElementAtOrDefault(at)}\nRun the tests with JARDEM_APPROVE=1 and look over the difference.");
    }

    /// <summary>Keeps a file that is never written over: only a missing one is added.</summary>
    public static void AddMissing(string path, string made)
    {
        var file = Path.Combine(Repository.Root, path);
        if (Writing && !File.Exists(file))
            Is(path, made);
        Assert.True(File.Exists(file), $"{path} is missing. Run the tests with JARDEM_APPROVE=1 to add it.");
    }
}
