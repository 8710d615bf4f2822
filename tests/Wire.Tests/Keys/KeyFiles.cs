using System.Security.Cryptography.X509Certificates;

namespace Jardem.Tests.Keys;

/// <summary>Files of keys as an installation has them: the owner's alone unless a test opens them to others.</summary>
internal static class KeyFiles
{
    public const string Password = "p4ss-of-a-test";

    /// <param name="issuing">Goes into the file too, as the national centre's files have it.</param>
    public static string Pfx(string folder, X509Certificate2 key, X509Certificate2? issuing = null)
    {
        var whole = new X509Certificate2Collection(key);
        if (issuing is not null)
            whole.Add(X509CertificateLoader.LoadCertificate(issuing.RawData));
        return Write(Path.Combine(folder, Guid.NewGuid() + ".pfx"), whole.Export(X509ContentType.Pkcs12, Password)!);
    }

    public static string Text(string folder, string text) => Write(Path.Combine(folder, Guid.NewGuid() + ".txt"), System.Text.Encoding.ASCII.GetBytes(text));

    public static string Write(string path, byte[] bytes)
    {
        File.WriteAllBytes(path, bytes);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return path;
    }
}
