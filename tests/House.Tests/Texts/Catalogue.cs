using Jardem.Law;
using YamlDotNet.Serialization;

namespace Jardem.Tests.Texts;

/// <summary>The texts of every project as their files have them; the program reads the same files from its assemblies.</summary>
internal static class Catalogue
{
    public static IReadOnlyDictionary<string, Text> Texts { get; } = Read();

    private static SortedDictionary<string, Text> Read()
    {
        var yaml = new DeserializerBuilder().WithDuplicateKeyChecking().Build();
        var texts = new SortedDictionary<string, Text>(StringComparer.Ordinal);
        foreach (var file in SourceTree.Files("src", ".yaml").Where(f => f.EndsWith(".texts.yaml", StringComparison.Ordinal)))
            foreach (var (key, sides) in yaml.Deserialize<Dictionary<string, Dictionary<string, string>>>(File.ReadAllText(file)))
                texts.Add(key, new Text(sides["kk"], sides["ru"], sides["en"]));
        return texts;
    }
}
