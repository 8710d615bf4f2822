namespace Jardem.Documents.Pdf;

/// <summary>Finds the browser that prints: the setting first, then the usual names on the path of programs.</summary>
internal static class ChromiumExecutable
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge", "microsoft-edge"];

    /// <summary>The path of the browser, or null. A setting that names no file is not replaced by another browser.</summary>
    public static string? Find(string? setting)
    {
        if (!string.IsNullOrWhiteSpace(setting))
            return File.Exists(setting) ? setting : null;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Append("/usr/bin").Distinct();
        var suffix = OperatingSystem.IsWindows() ? ".exe" : "";
        return (from name in Names from folder in folders select Path.Combine(folder, name + suffix)).FirstOrDefault(File.Exists);
    }

    public static string NotFound(string? setting) => string.IsNullOrWhiteSpace(setting)
        ? "PDF is not available: no Chromium or Chrome is installed. Install one (on Debian: apt install chromium fonts-noto-core) or name it in the setting chromium. The HTML original is whole without it."
        : $"PDF is not available: the setting chromium names {setting}, and there is no such file. The HTML original is whole without it.";
}
