using System.Security.Cryptography.X509Certificates;

namespace Jardem.Simulator.Authority;

/// <summary>The centre's own certificates with their keys, and the folder they are kept in.</summary>
internal sealed record CentreKeys(X509Certificate2 Root, X509Certificate2 Issuing, X509Certificate2 Responder, X509Certificate2 TimeStamper)
{
    public static CentreKeys Make(KeyAlgorithm algorithm, Uri address, DateTimeOffset now)
    {
        var kind = algorithm == KeyAlgorithm.Rsa2048 ? "RSA" : "ECDSA";
        var (from, to) = (now.AddYears(-10), now.AddYears(20));
        var root = CertificateProfile.Authority($"JARDEM TEST ROOT ({kind})", algorithm, null, from, to, null);
        var issuing = CertificateProfile.Authority($"JARDEM TEST CA ({kind})", algorithm, root, from, to, new Uri(address, "crl/root.crl").AbsoluteUri);
        return new CentreKeys(root, issuing, CertificateProfile.Responder(issuing, algorithm, from, to), CertificateProfile.TimeStamper(issuing, algorithm, from, to, address));
    }

    /// <summary>Null when the folder holds no centre.</summary>
    public static CentreKeys? Load(string folder) =>
        File.Exists(Path.Combine(folder, "root.p12"))
            ? new CentreKeys(Read(folder, "root"), Read(folder, "issuing"), Read(folder, "ocsp"), Read(folder, "tsa"))
            : null;

    public void Save(string folder)
    {
        Directory.CreateDirectory(folder);

        // The root last: a folder with a root has everything.
        Write(folder, "issuing", Issuing);
        Write(folder, "ocsp", Responder);
        Write(folder, "tsa", TimeStamper);
        Write(folder, "root", Root);
    }

    private static X509Certificate2 Read(string folder, string name) =>
        X509CertificateLoader.LoadPkcs12FromFile(Path.Combine(folder, name + ".p12"), null, X509KeyStorageFlags.Exportable | X509KeyStorageFlags.EphemeralKeySet);

    private static void Write(string folder, string name, X509Certificate2 certificate)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(Path.Combine(folder, name + ".p12"), options);
        file.Write(certificate.Export(X509ContentType.Pkcs12));
    }
}
