using System.Globalization;
using System.Text.RegularExpressions;
using Jardem.Web.Hosting;
using Jardem.Web.Hosting.Readiness;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace Jardem.Tests.Hosting;

/// <summary>What the pages for administrators say is what is tried and what is set.</summary>
public sealed partial class OperationsTests
{
    private static readonly string Operations = Read("docs/operations.md");

    [Fact]
    public void Every_command_of_the_operations_page_is_run_by_the_drill()
    {
        var run = string.Join('\n', new[] { "deploy/drill", "deploy/backup", "deploy/restore-postgres", "tools/check-deploy" }.Select(Read));
        var commands = Command().Matches(Operations).Select(m => m.Value).Distinct().ToList();
        Assert.True(commands.Count >= 8, string.Join('\n', commands));
        foreach (var command in commands)
        {
            var (name, options) = (Option().Replace(command, "").Trim(), Option().Matches(command).Select(m => m.Groups[1].Value).ToList());
            Assert.True(run.Split('\n').Any(line => Runs(line, name) && options.All(o => line.Contains(o, StringComparison.Ordinal))), $"No script runs: {command}");
        }
    }

    [Fact]
    public void Every_file_that_the_operations_page_names_is_there()
    {
        var files = OwnFile().Matches(Operations).Select(m => m.Groups[1].Value.TrimEnd('.')).Distinct().ToList();
        Assert.Contains("deploy/first-administrator.json", files);
        Assert.Equal([], files.Where(f => !Path.Exists(Path.Combine(Repository.Root, f))));
    }

    [Fact]
    public void Every_word_of_readiness_is_explained()
    {
        var source = Read("src/Jardem.Web/Hosting/Readiness/ReadinessCheck.cs");
        var words = State().Matches(source).Select(m => $"`{m.Groups[1].Value}: ").Distinct().ToList();
        Assert.Equal(4, words.Count);
        Assert.All(words, w => Assert.Contains(w, Operations, StringComparison.Ordinal));
        Assert.All(new[] { "unusable", "none", "unreadable", "late" }, w => Assert.Contains($"\"{w}\"", source, StringComparison.Ordinal));
    }

    [Fact]
    public void The_defaults_of_the_configuration_page_are_those_of_the_program()
    {
        var settings = WebSettings.Read(new ConfigurationBuilder().AddInMemoryCollection([new("JARDEM_STORAGE", "sqlite:x"), new("JARDEM_KEYRING_CERTIFICATE_FILE", "k")]).Build());
        var page = Read("docs/configuration.md");
        Assert.Contains($"| `sign-ins-per-minute` | `{settings.SignInsPerMinute.ToString(CultureInfo.InvariantCulture)}` |", page, StringComparison.Ordinal);
        Assert.Contains($"| `seal-minutes` | `{settings.SealMinutes.ToString(CultureInfo.InvariantCulture)}` |", page, StringComparison.Ordinal);
        Assert.Contains($"| `role` | `{settings.Role.ToString().ToLowerInvariant()}` |", page, StringComparison.Ordinal);
        Assert.Contains("| `proxies` | none |", page, StringComparison.Ordinal);
        Assert.Empty(settings.Proxies);
        Assert.Contains($"`{settings.PublicBase.ToString().TrimEnd('/')}`", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_is_never_asked_for_but_in_a_file()
    {
        var names = Name().Matches(Read("src/Jardem.Web/Hosting/WebSettings.cs")).Select(m => m.Groups[1].Value).ToList();
        Assert.Contains("JARDEM_KEYRING_CERTIFICATE_FILE", names);
        Assert.Equal([], names.Where(n => Secret().IsMatch(n) && !n.EndsWith("_FILE", StringComparison.Ordinal)));
    }

    private static bool Runs(string line, string name) =>
        name.StartsWith("openssl", StringComparison.Ordinal) ? Plain(line).Contains(Plain(name), StringComparison.Ordinal) : Plain(line).Contains(name.Split('/')[^1], StringComparison.Ordinal);

    /// <summary>The line without the folders that a script writes before a file.</summary>
    private static string Plain(string line) => line.Replace("\"$etc/", "", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal);

    private static string Read(string file) => File.ReadAllText(Path.Combine(Repository.Root, file));

    [GeneratedRegex(@"(?<![\w/-])(?:jardem (?:law [a-z]+|[a-z]+)(?: --[a-z-]+ ?[A-Za-z0-9:/._-]*)*|deploy/(?:backup|restore-postgres)|openssl [^\n]*)")]
    private static partial Regex Command();

    [GeneratedRegex(@"(?<!^openssl .*) (--[a-z-]+)(?: [A-Za-z0-9:/._-]+)?")]
    private static partial Regex Option();

    [GeneratedRegex(@"`(?:/opt/jardem/)?((?:deploy|tools|docs)/[\w./-]+)")]
    private static partial Regex OwnFile();

    [GeneratedRegex("\\(\"(storage|law|keys|seals)\", ")]
    private static partial Regex State();

    [GeneratedRegex("configuration\\[\"([A-Za-z_-]+)\"")]
    private static partial Regex Name();

    [GeneratedRegex("PASSWORD|SECRET|TOKEN|KEY|CERTIFICATE", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();
}
