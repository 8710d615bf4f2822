namespace Jardem.Law.Loading;

/// <summary>
/// A law file that cannot be read: which file, which line (from 1; 0 where the file or folder itself is at fault), what is wrong and
/// how to mend it, in the reader's language.
/// </summary>
public sealed class LawFileException(string file, int line, Text problem, Text mend, Exception? cause = null)
    : Exception(Compose(file, line, problem, mend, Language.En), cause)
{
    /// <summary>Path of the file inside the law folder, with forward slashes.</summary>
    public string File { get; } = file;

    public int Line { get; } = line;

    public Text Problem { get; } = problem;

    public Text Mend { get; } = mend;

    /// <summary>The whole message in one language.</summary>
    public string In(Language language) => Compose(File, Line, Problem, Mend, language);

    private static string Compose(string file, int line, Text problem, Text mend, Language language) =>
        (line > 0 ? $"{file}:{line}: " : $"{file}: ") + problem.In(language) + " " + mend.In(language);
}
