namespace Jardem.Tests.Law;

/// <summary>A copy of the law folder that a test may break.</summary>
internal sealed class BrokenLaw : IDisposable
{
    public BrokenLaw()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Law, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(Folder, Path.GetRelativePath(Repository.Law, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), $"jardem-law-{Guid.NewGuid():N}");

    public string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    public void Write(string file, string text)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public void Delete(string file) => File.Delete(Path.Combine(Folder, file));

    /// <summary>Replaces the first such text of a file and says on which line it stood, from 1.</summary>
    public int Replace(string file, string old, string with)
    {
        var text = Read(file);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        if (at < 0)
            throw new InvalidOperationException($"{file} has no '{old}'.");
        Write(file, text[..at] + with + text[(at + old.Length)..]);
        return text[..at].Count(c => c == '\n') + 1;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
