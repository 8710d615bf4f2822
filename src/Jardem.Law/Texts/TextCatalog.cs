using System.Reflection;
using System.Text;
using YamlDotNet.Serialization;

namespace Jardem.Law.Texts;

/// <summary>
/// All texts of the program that are not law, by key, in Kazakh, Russian and English side by side. They live beside the code that shows
/// them, in embedded files named *.texts.yaml, whose entries look like <c>key: { kk: …, ru: …, en: … }</c>.
/// </summary>
public sealed class TextCatalog
{
    private readonly SortedDictionary<string, Text> _texts = new(StringComparer.Ordinal);

    /// <summary>Reads the texts of these assemblies.</summary>
    /// <exception cref="InvalidDataException">A key stands twice or lacks a language; the file and the key are named.</exception>
    public static TextCatalog Of(params IEnumerable<Assembly> assemblies)
    {
        var catalog = new TextCatalog();
        foreach (var assembly in assemblies.Distinct())
            foreach (var name in assembly.GetManifestResourceNames().Where(n => n.EndsWith(".texts.yaml", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
                catalog.Add(assembly, name);
        return catalog;
    }

    public IReadOnlyDictionary<string, Text> All => _texts;

    public bool Has(string key) => _texts.ContainsKey(key);

    /// <exception cref="KeyNotFoundException">No such text: a defect of the program, not of the reader's input.</exception>
    public Text this[string key] => _texts.TryGetValue(key, out var text) ? text : throw new KeyNotFoundException($"No text '{key}' in the catalogue.");

    public string Get(string key, Language language) => this[key].In(language);

    /// <summary>The text with its named {places} filled.</summary>
    public string Get(string key, Language language, params ReadOnlySpan<(string Name, string Value)> places) => Fill(this[key].In(language), places);

    /// <summary>Fills the named {places} of a text.</summary>
    public static string Fill(string text, params ReadOnlySpan<(string Name, string Value)> places)
    {
        var filled = new StringBuilder(text);
        foreach (var (name, value) in places)
            filled.Replace("{" + name + "}", value);
        return filled.ToString();
    }

    private void Add(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        var entries = new DeserializerBuilder().WithDuplicateKeyChecking().Build().Deserialize<Dictionary<string, Dictionary<string, string>>?>(reader) ?? [];
        foreach (var (key, sides) in entries)
        {
            if (!sides.TryGetValue("kk", out var kk) || !sides.TryGetValue("ru", out var ru) || !sides.TryGetValue("en", out var en))
                throw new InvalidDataException($"{name}: '{key}' needs kk, ru and en.");
            if (!_texts.TryAdd(key, new Text(kk, ru, en)))
                throw new InvalidDataException($"{name}: '{key}' stands in another file too.");
        }
    }
}
