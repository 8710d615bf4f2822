using System.Text.RegularExpressions;

namespace Jardem.Law.Checking;

/// <summary>
/// The words of one source in order. The extraction of a PDF moves linked words ("пункт 3", "приложению 2") to another place of the
/// line, so a paragraph is looked for as a bag of words in a stretch a little longer than itself.
/// </summary>
internal sealed partial class SourceWords(string text)
{
    private readonly string[] _words = Words(text);

    /// <summary>The words of the paragraph that are lacking in the stretch of the source that fits it best; empty when it is found.</summary>
    public IReadOnlyList<string> Missing(string paragraph, IReadOnlyList<string> mended)
    {
        var exempt = mended.SelectMany(Words).ToHashSet(StringComparer.Ordinal);
        var wanted = Words(paragraph).Where(w => !exempt.Contains(w)).ToList();
        if (wanted.Count == 0)
            return [];
        var need = wanted.GroupBy(w => w, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var window = wanted.Count + Math.Max(4, wanted.Count / 4);
        var have = new Dictionary<string, int>(StringComparer.Ordinal);
        var (matched, best, bestEnd) = (0, -1, 0);
        for (var end = 0; end < _words.Length; end++)
        {
            matched += Add(have, need, _words[end]);
            if (end >= window)
                matched -= Remove(have, need, _words[end - window]);
            if (matched > best)
                (best, bestEnd) = (matched, end);
            if (best == wanted.Count)
                return [];
        }

        return Lacking(wanted, bestEnd, window);
    }

    private List<string> Lacking(List<string> wanted, int end, int window)
    {
        var left = _words.Skip(Math.Max(0, end - window + 1)).Take(window).ToList();
        return wanted.Where(w => !left.Remove(w)).ToList();
    }

    private static int Add(Dictionary<string, int> have, Dictionary<string, int> need, string word)
    {
        if (!need.TryGetValue(word, out var wanted))
            return 0;
        have[word] = have.GetValueOrDefault(word) + 1;
        return have[word] <= wanted ? 1 : 0;
    }

    private static int Remove(Dictionary<string, int> have, Dictionary<string, int> need, string word)
    {
        if (!need.TryGetValue(word, out var wanted))
            return 0;
        have[word]--;
        return have[word] < wanted ? 1 : 0;
    }

    private static string[] Words(string text) => Word().Matches(text.ToLowerInvariant()).Select(m => m.Value).ToArray();

    [GeneratedRegex(@"[\p{L}\p{Nd}]+")]
    private static partial Regex Word();
}
