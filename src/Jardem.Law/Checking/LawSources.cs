using System.Text;

namespace Jardem.Law.Checking;

/// <summary>The orders' own text as extracted from their publication, by file name as in "order-6-2024.ru.txt".</summary>
public sealed record LawSources(IReadOnlyDictionary<string, string> Texts)
{
    /// <summary>Reads law/sources; empty where the folder is missing, so that every official text is then found to be unproved.</summary>
    public static LawSources Read(string lawFolder)
    {
        var folder = Path.Combine(lawFolder, "sources");
        if (!Directory.Exists(folder))
            return new LawSources(new Dictionary<string, string>());
        return new LawSources(Directory.GetFiles(folder, "*.txt")
            .ToDictionary(f => Path.GetFileName(f), f => File.ReadAllText(f).Normalize(NormalizationForm.FormC)));
    }
}
