namespace Jardem.Law.Comparing;

/// <summary>A run of words that stayed, was taken out or was put in.</summary>
public sealed record WordRun(WordFate Fate, string Words);

public enum WordFate
{
    Kept,
    Out,
    In,
}

/// <summary>Compares two wordings word by word by their longest common part.</summary>
public static class WordDiff
{
    public static IReadOnlyList<WordRun> Of(string before, string after)
    {
        var (a, b) = (Split(before), Split(after));
        var common = CommonLengths(a, b);
        var words = new List<(WordFate Fate, string Word)>();
        var (i, j) = (0, 0);
        while (i < a.Length || j < b.Length)
        {
            if (i < a.Length && j < b.Length && a[i] == b[j])
                words.Add((WordFate.Kept, a[i++]));
            else if (i < a.Length && (j == b.Length || common[i + 1][j] >= common[i][j + 1]))
                words.Add((WordFate.Out, a[i++]));
            else
                words.Add((WordFate.In, b[j++]));
            if (words[^1].Fate == WordFate.Kept)
                j++;
        }

        return Join(words);
    }

    private static string[] Split(string text) => text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);

    private static int[][] CommonLengths(string[] a, string[] b)
    {
        var length = Enumerable.Range(0, a.Length + 1).Select(_ => new int[b.Length + 1]).ToArray();
        for (var i = a.Length - 1; i >= 0; i--)
            for (var j = b.Length - 1; j >= 0; j--)
                length[i][j] = a[i] == b[j] ? length[i + 1][j + 1] + 1 : Math.Max(length[i + 1][j], length[i][j + 1]);
        return length;
    }

    private static List<WordRun> Join(List<(WordFate Fate, string Word)> words)
    {
        var runs = new List<WordRun>();
        foreach (var (fate, word) in words)
        {
            if (runs.Count > 0 && runs[^1].Fate == fate)
                runs[^1] = runs[^1] with { Words = $"{runs[^1].Words} {word}" };
            else
                runs.Add(new WordRun(fate, word));
        }

        return runs;
    }
}
