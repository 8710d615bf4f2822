using System.Diagnostics;
using System.Text.RegularExpressions;
using Xunit;

namespace Jardem.Tests.Api;

/// <summary>What the documentation says of the API and the settings is so.</summary>
public sealed partial class DocsTests(ApiFixture house)
{
    [Fact]
    public async Task The_examples_of_the_API_run()
    {
        var folder = Path.Combine(Repository.Root, "docs", "api");
        var examples = string.Join('\n', Block().Matches(await File.ReadAllTextAsync(Path.Combine(folder, "README.md"))).Select(m => m.Groups[1].Value));
        Assert.Contains("http://localhost:8080", examples, StringComparison.Ordinal);
        var script = "set -euo pipefail\n" + examples.Replace("http://localhost:8080", house.Address.ToString().TrimEnd('/'), StringComparison.Ordinal);
        var start = new ProcessStartInfo("bash", ["-c", script]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await error);
        Assert.EndsWith("}", output, StringComparison.Ordinal);
        Assert.Contains("\"under-review\"", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_kind_of_problem_is_documented()
    {
        var texts = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "src/Jardem.Web/Texts/api.texts.yaml"));
        var readme = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs/api/README.md"));
        string[] plain = ["bad-request", "method-not-allowed"];
        var kinds = Kind().Matches(texts).Select(m => m.Groups[1].Value).Except(plain).ToList();
        Assert.True(kinds.Count > 20);
        Assert.Equal([], kinds.Where(k => !readme.Contains($"`{k}`", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Every_setting_that_is_read_is_documented_and_no_other()
    {
        var read = new SortedSet<string>(["urls"], StringComparer.Ordinal);
        foreach (var file in new[] { "src/Jardem.Web/Hosting/WebSettings.cs", "src/Jardem.Storage/StorageFactory.cs" })
            read.UnionWith(Setting().Matches(await File.ReadAllTextAsync(Path.Combine(Repository.Root, file))).Select(m => m.Groups[1].Value));
        var documented = Row().Matches(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs/configuration.md"))).Select(m => m.Groups[1].Value);
        Assert.True(read.Count > 8);
        Assert.Equal(read, documented.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("```sh\n([\\s\\S]*?)```")]
    private static partial Regex Block();

    [GeneratedRegex(@"^api\.problem\.([a-z-]+)\.title", RegexOptions.Multiline)]
    private static partial Regex Kind();

    [GeneratedRegex("(?:configuration\\[|variable\\()\"([A-Za-z_-]+)\"")]
    private static partial Regex Setting();

    [GeneratedRegex(@"^\| `([A-Za-z_-]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
