using System.Text;
using Xunit;

namespace Jardem.Tests;

/// <summary>
/// Compares a text with its approved file. To approve a change, read the difference, then run the tests with JARDEM_APPROVE=1: the files
/// under tests/Documents.Tests/Approved are written anew, and their change is reviewed like code.
/// </summary>
internal static class Approved
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Documents.Tests", "Approved");

    public static void Verify(string name, string text)
    {
        var file = Path.Combine(Folder, name + ".txt");
        if (Environment.GetEnvironmentVariable("JARDEM_APPROVE") == "1")
            File.WriteAllText(file, text, new UTF8Encoding(false));
        Assert.True(File.Exists(file), $"No approved text {name}.txt: read what the document says, then approve it with JARDEM_APPROVE=1.");
        Assert.Equal(File.ReadAllText(file, Encoding.UTF8), text);
    }
}
