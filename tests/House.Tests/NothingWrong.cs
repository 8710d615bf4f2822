using Xunit;

namespace Jardem.Tests;

/// <summary>Fails with every finding, one to a line, so that all can be mended at once.</summary>
internal static class NothingWrong
{
    public static void In(IEnumerable<string> findings)
    {
        var all = findings.ToList();
        if (all.Count > 0)
            Assert.Fail(string.Join('\n', all.Prepend($"{all.Count} found:")));
    }
}
