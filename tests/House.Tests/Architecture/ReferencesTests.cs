using System.Text.RegularExpressions;
using Xunit;

namespace Jardem.Tests.Architecture;

/// <summary>References run one way, as docs/adr/0001 says.</summary>
public sealed partial class ReferencesTests
{
    /// <summary>A project may refer to projects of a lower floor only.</summary>
    private static readonly Dictionary<string, int> Floors = new()
    {
        ["Jardem.Law"] = 0,
        ["Jardem.Cases"] = 1,
        ["Jardem.Services"] = 2,
        ["Jardem.UseCases"] = 3,
        ["Jardem.Storage"] = 4,
        ["Jardem.Integrations"] = 4,
        ["Jardem.Documents"] = 4,
        [Simulator] = 5,
        ["Jardem.Web"] = 5,
        ["Jardem.Cli"] = 5,
    };

    /// <summary>The outside world on the wire: it must not know the program it speaks to.</summary>
    private const string Simulator = "Jardem.Simulator";

    [Fact]
    public void Every_project_has_its_floor_and_refers_downwards_only()
    {
        var projects = SourceTree.Files("src", ".csproj").ToList();
        Assert.True(projects.Count >= 4);
        NothingWrong.In(projects.SelectMany(Wrong));
    }

    [Fact]
    public void The_compiled_core_refers_downwards_only()
    {
        foreach (var assembly in new[] { typeof(Law.Text).Assembly, typeof(Cases.Cases.CaseState).Assembly, typeof(Services.IServiceRoom).Assembly })
        {
            var own = Floors[assembly.GetName().Name!];
            foreach (var name in assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(n => n.StartsWith("Jardem.", StringComparison.Ordinal)))
                Assert.True(Floors[name] < own, $"{assembly.GetName().Name} refers to {name}.");
        }
    }

    [Fact]
    public void The_core_uses_no_package_that_does_input_or_output()
    {
        string[] allowed = ["NodaTime", "YamlDotNet"];
        foreach (var project in new[] { "Jardem.Law", "Jardem.Cases", "Jardem.Services" })
        {
            var text = File.ReadAllText(Path.Combine(Repository.Root, "src", project, project + ".csproj"));
            Assert.Empty(Package().Matches(text).Select(m => m.Groups[1].Value).Except(allowed));
        }
    }

    [Fact]
    public void The_compiled_core_refers_to_no_network_database_process_or_console()
    {
        string[] outside = ["System.Net", "System.Data", "System.Diagnostics.Process", "System.Console", "System.Security.Cryptography.X509", "Microsoft."];
        foreach (var assembly in new[] { typeof(Law.Text).Assembly, typeof(Cases.Cases.CaseState).Assembly, typeof(Services.IServiceRoom).Assembly })
            NothingWrong.In(assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(n => outside.Any(o => n.StartsWith(o, StringComparison.Ordinal))).Select(n => $"{assembly.GetName().Name} refers to {n}."));
    }

    private static IEnumerable<string> Wrong(string project)
    {
        var name = Path.GetFileNameWithoutExtension(project);
        var references = Reference().Matches(File.ReadAllText(project)).Select(m => m.Groups[1].Value).ToList();
        if (name == Simulator)
            return references.Select(r => $"{name} refers to {r}.");
        if (!Floors.TryGetValue(name, out var own))
            return [$"{name} has no floor: say in this test where it stands."];
        return references.Where(r => !Floors.TryGetValue(r, out var other) || other >= own).Select(r => $"{name} refers to {r}.");
    }

    [GeneratedRegex("<ProjectReference[^>]*[/\\\\]([A-Za-z.]+)\\.csproj")]
    private static partial Regex Reference();

    [GeneratedRegex("<PackageReference Include=\"([^\"]+)\"")]
    private static partial Regex Package();
}
