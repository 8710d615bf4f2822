namespace Jardem.Tests;

/// <summary>Where the repository lies, found upwards from the test program.</summary>
public static class Repository
{
    public static string Root { get; } = Find();

    public static string Law => Path.Combine(Root, "law");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Jardem.slnx")))
                return folder.FullName;
        throw new DirectoryNotFoundException("The tests run from inside the repository.");
    }
}
