namespace Jardem.Simulator.Keys;

/// <summary>Files that their owner alone reads.</summary>
internal static class PrivateFile
{
    /// <summary>Writes the file whole, over one that is there.</summary>
    public static void Write(string path, byte[] bytes)
    {
        File.Delete(path + ".part");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(path + ".part", options))
            file.Write(bytes);
        File.Move(path + ".part", path, overwrite: true);
    }
}
