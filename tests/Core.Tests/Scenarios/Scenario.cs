using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Jardem.Tests.Scenarios;

/// <summary>A file of tests/law: what it shows, the rows of the requirements it proves, and a table of cases that a lawyer can edit.</summary>
public sealed class Scenario
{
    public required string Title { get; init; }

    public required IReadOnlyList<string> Rows { get; init; }

    public required IReadOnlyList<ScenarioCase> Cases { get; init; }

    public static string Folder => Path.Combine(Repository.Root, "tests", "law");

    public static IEnumerable<string> Files() => Directory.GetFiles(Folder, "*.yaml").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal);

    /// <summary>Reads a file; a key that the format does not know is an error.</summary>
    public static Scenario Read(string file) => Parse(File.ReadAllText(Path.Combine(Folder, file)));

    public static Scenario Parse(string text)
    {
        var reader = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();
        var form = reader.Deserialize<ScenarioForm>(text);
        return new Scenario
        {
            Title = form.Scenario ?? throw new FormatException("A scenario has a title."),
            Rows = form.Rows,
            Cases = [.. form.Cases.Select(c => new ScenarioCase(form.Service, c))],
        };
    }

    private sealed class ScenarioForm
    {
        public string? Scenario { get; set; }

        public List<string> Rows { get; set; } = [];

        public string? Service { get; set; }

        public List<Dictionary<string, object>> Cases { get; set; } = [];
    }
}

/// <summary>One line of a scenario's table: its first key says what is asked, the others what is expected.</summary>
public sealed class ScenarioCase(string? service, Dictionary<string, object> cells)
{
    private readonly HashSet<string> _used = [];

    public string? Service { get; } = service;

    /// <summary>The first key, one of those that tests/law/README.md lists.</summary>
    public string Asks => cells.Keys.First();

    public string Need(string key) => Find(key) ?? throw new FormatException($"The case {this} needs '{key}'.");

    public string? Find(string key)
    {
        _used.Add(key);
        return cells.TryGetValue(key, out var value) ? value as string : null;
    }

    public IReadOnlyList<string>? FindList(string key)
    {
        _used.Add(key);
        return cells.TryGetValue(key, out var value) ? ((List<object>)value).Cast<string>().ToList() : null;
    }

    /// <summary>Named words, as <c>{ person: found }</c>.</summary>
    public IReadOnlyDictionary<string, string> NeedMap(string key)
    {
        _used.Add(key);
        return cells.TryGetValue(key, out var value) && value is Dictionary<object, object> map
            ? map.ToDictionary(m => (string)m.Key, m => (string)m.Value)
            : throw new FormatException($"The case {this} needs '{key}' as {{ name: word }}.");
    }

    /// <summary>Keys that no check looked at: a slip of the pen must not pass as proved.</summary>
    public IReadOnlyList<string> Unread => [.. cells.Keys.Where(k => k != "note" && !_used.Contains(k))];

    public override string ToString() =>
        "{ " + string.Join(", ", cells.Select(c => $"{c.Key}: {(c.Value is List<object> list ? string.Join(' ', list) : c.Value is Dictionary<object, object> map ? string.Join(' ', map.Select(m => $"{m.Key}={m.Value}")) : c.Value)}")) + " }";
}
