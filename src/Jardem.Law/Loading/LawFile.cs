using System.Text.Json;
using Jardem.Law.Json;

namespace Jardem.Law.Loading;

/// <summary>One law file read whole: its place in the folder, its lines and the value of its type.</summary>
internal sealed record LawFile<T>(string File, YamlTree.Map Root, T Value)
{
    /// <summary>The line of a key of the file's root; the first line where the key is absent.</summary>
    public int LineOf(string key) => Root.Find(key)?.Line ?? Root.Line;
}

/// <summary>Reads one law file into its type.</summary>
internal static class LawFile
{
    /// <exception cref="LawFileException">The file does not have the shape of its type.</exception>
    public static LawFile<T> Read<T>(string file, string text)
    {
        var tree = YamlTree.Read(file, text);
        var json = new YamlShape(file).Of(tree, typeof(T));
        var value = json.Deserialize<T>(CanonicalJson.Options) ?? throw Fault(file, tree.Line, LawFileTexts.Empty);
        return new LawFile<T>(file, (YamlTree.Map)tree, value);
    }

    public static LawFileException Fault(string file, int line, (Text Problem, Text Mend) texts, Exception? cause = null) =>
        new(file, line, texts.Problem, texts.Mend, cause);
}
