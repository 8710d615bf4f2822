using Jardem.Cli;
using Xunit;

namespace Jardem.Tests.Cli;

/// <summary>What README shows works as shown.</summary>
public sealed class ReadmeTests
{
    private const string Start = "dotnet run --project src/Jardem.Cli -- ";

    public static TheoryData<string> Commands =>
        [.. File.ReadLines(Path.Combine(Repository.Root, "README.md")).Where(l => l.StartsWith(Start, StringComparison.Ordinal)).Select(l => l[Start.Length..])];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Each_command_of_the_README_is_done(string command)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        Assert.True(await JardemCli.RunAsync(command.Split(' '), output, error, Repository.Root) == 0, error.ToString());
        Assert.NotEmpty(output.ToString());
    }

    [Fact]
    public void Each_page_that_the_README_points_to_is_there()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        var targets = System.Text.RegularExpressions.Regex.Matches(text, @"\]\(([^)]+)\)").Select(m => m.Groups[1].Value);
        Assert.All(targets, t => Assert.True(Path.Exists(Path.Combine(Repository.Root, t)), $"README points to {t}, which is not there."));
    }
}
