using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Jardem.Integrations.Signatures.Paths;

/// <summary>The certificates in a folder.</summary>
public static class TrustedCertificates
{
    private static readonly string[] Endings = [".cer", ".crt", ".der", ".pem"];

    /// <summary>Every certificate of every file; a PEM file may hold several.</summary>
    /// <exception cref="SignatureSettingException">No such folder, no certificate in it, or a file that is none.</exception>
    public static X509Certificate2Collection In(string folder)
    {
        if (!Directory.Exists(folder))
            throw new SignatureSettingException($"Signatures: there is no folder {folder}.");
        var found = new X509Certificate2Collection();
        foreach (var file in Directory.EnumerateFiles(folder).Where(f => Endings.Contains(Path.GetExtension(f).ToLowerInvariant())).Order(StringComparer.Ordinal))
        {
            try
            {
                var bytes = File.ReadAllBytes(file);
                if (bytes.AsSpan().IndexOf("-----BEGIN CERTIFICATE"u8) >= 0)
                    found.ImportFromPemFile(file);
                else
                    found.Add(X509CertificateLoader.LoadCertificate(bytes));
            }
            catch (CryptographicException)
            {
                throw new SignatureSettingException($"Signatures: {file} is no certificate in DER or PEM.");
            }
        }

        return found.Count > 0 ? found : throw new SignatureSettingException($"Signatures: {folder} holds no certificate; put .cer, .crt, .der or .pem files there.");
    }
}
