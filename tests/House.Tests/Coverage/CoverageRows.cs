using System.Text.RegularExpressions;
using YamlDotNet.Serialization;

namespace Jardem.Tests.Coverage;

/// <summary>A row that the program is held to, and where it comes from.</summary>
internal sealed record RequiredRow(string Id, string Text);

/// <summary>A test or scenario that names a row.</summary>
internal sealed record RowTest(string Row, string Test);

/// <summary>Reads the rows, the tests that name them, and what is kept by hand about the others.</summary>
internal static partial class CoverageRows
{
    public static IReadOnlyList<RequiredRow> All { get; } = [.. Read("docs/requirements.md"), .. Read("docs/readings.md")];

    public static ILookup<string, string> Tests { get; } =
        CodeTests().Concat(LawScenarios()).Distinct().OrderBy(t => t.Test, StringComparer.Ordinal).ToLookup(t => t.Row, t => t.Test);

    /// <summary>What docs/coverage.yaml says: the state printed for each row it names.</summary>
    public static IReadOnlyList<(string Group, string Row, string Words)> ByHand { get; } = [.. ReadByHand()];

    private static IEnumerable<RequiredRow> Read(string file) =>
        File.ReadLines(Path.Combine(Repository.Root, file)).Select(l => TableRow().Match(l)).Where(m => m.Success)
            .Select(m => new RequiredRow(m.Groups[1].Value, Short(m.Groups[2].Value.Split(" | "))));

    /// <summary>The requirement without its actor and source columns, cut at a word.</summary>
    private static string Short(string[] cells)
    {
        var text = cells.OrderByDescending(c => c.Length).First().Trim().Replace("**", "", StringComparison.Ordinal);
        if (text.Length <= 90)
            return text;
        var end = text.LastIndexOf(' ', 90);
        return text[..(end < 40 ? 90 : end)].TrimEnd(',', ';', ':', ' ') + " …";
    }

    private static IEnumerable<RowTest> CodeTests()
    {
        foreach (var file in SourceTree.Files("tests", ".cs"))
        {
            var (type, rows) = ("", new List<string>());
            foreach (var line in File.ReadLines(file))
            {
                var named = RowAttribute().Matches(line).Select(m => m.Groups[1].Value).ToList();
                if (named.Count > 0)
                    rows.AddRange(named);
                else if (TypeLine().Match(line) is { Success: true } found)
                    type = found.Groups[1].Value;
                else if (!MethodLine().IsMatch(line))
                    continue;
                if (named.Count > 0)
                    continue;
                var name = MethodLine().Match(line) is { Success: true } method ? $"{type}.{method.Groups[1].Value}" : type;
                foreach (var id in rows)
                    yield return new RowTest(id, name.Replace('_', ' '));
                rows.Clear();
            }
        }
    }

    private static IEnumerable<RowTest> LawScenarios()
    {
        foreach (var file in SourceTree.Files("tests/law", ".yaml"))
        {
            var scenario = Path.GetFileNameWithoutExtension(file);
            foreach (var line in File.ReadLines(file))
            {
                if (ScenarioLine().Match(line) is { Success: true } named)
                    scenario = $"{Path.GetFileName(file)}: {named.Groups[1].Value.Trim('"')}";
                if (RowsLine().Match(line) is { Success: true } rows)
                    foreach (var id in rows.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                        yield return new RowTest(id, scenario);
            }
        }
    }

    private static IEnumerable<(string Group, string Row, string Words)> ReadByHand()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "coverage.yaml"));
        var groups = new DeserializerBuilder().WithDuplicateKeyChecking().Build().Deserialize<Dictionary<string, List<HandEntry>>>(text);
        foreach (var (group, entries) in groups)
            foreach (var entry in entries)
                foreach (var row in entry.Rows)
                    foreach (var id in row.EndsWith('*') ? All.Select(r => r.Id).Where(r => r.StartsWith(row[..^1], StringComparison.Ordinal)) : [row])
                        yield return (group, id, entry.With ?? entry.Why ?? "");
    }

    [GeneratedRegex(@"^\| ([A-JR]-\d\d) \| (.*) \|$")]
    private static partial Regex TableRow();

    [GeneratedRegex(@"\bRow\(""([A-Z]-\d+)""\)")]
    private static partial Regex RowAttribute();

    [GeneratedRegex(@"^\s*public (?:sealed |static |abstract |partial )*class (\w+)")]
    private static partial Regex TypeLine();

    [GeneratedRegex(@"^\s*public (?:async )?(?:void|Task|ValueTask) (\w+)\(")]
    private static partial Regex MethodLine();

    [GeneratedRegex(@"^\s*-?\s*(?:scenario|name):\s*(.+)$")]
    private static partial Regex ScenarioLine();

    [GeneratedRegex(@"^\s*-?\s*rows:\s*\[(.*)\]")]
    private static partial Regex RowsLine();

    /// <summary>An entry of docs/coverage.yaml: rows with the capability that brings them, or the reason why not.</summary>
    private sealed class HandEntry
    {
        [YamlMember(Alias = "with")]
        public string? With { get; set; }

        [YamlMember(Alias = "why")]
        public string? Why { get; set; }

        [YamlMember(Alias = "rows")]
        public List<string> Rows { get; set; } = [];
    }
}
