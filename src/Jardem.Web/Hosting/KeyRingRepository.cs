using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Xml.Linq;
using Jardem.UseCases.Ports;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Jardem.Web.Hosting;

/// <summary>Keeps the key ring in the storage, so that every node reads what another signed. The keys come here wrapped by a certificate.</summary>
public sealed class KeyRingRepository(IKeyRing ring) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. ring.All(CancellationToken.None).GetAwaiter().GetResult().Select(XElement.Parse)];

    public void StoreElement(XElement element, string friendlyName) =>
        ring.Add(friendlyName, element.ToString(SaveOptions.DisableFormatting), CancellationToken.None).GetAwaiter().GetResult();

    /// <summary>
    /// The certificate that wraps new keys, and after it the one before, which unwraps keys still in force; a demonstration makes its own on
    /// first start.
    /// </summary>
    /// <exception cref="SettingException">A file is missing or is not a PKCS#12 file without a password.</exception>
    public static X509Certificate2[] Certificates(WebSettings settings)
    {
        var path = settings.KeyRingCertificate!;
        if (!File.Exists(path) && settings.Demo)
            MakeOwn(path);
        return settings.PreviousKeyRingCertificate is { Length: > 0 } previous ? [Load(path), Load(previous)] : [Load(path)];
    }

    private static X509Certificate2 Load(string path)
    {
        try
        {
            return X509CertificateLoader.LoadPkcs12FromFile(path, null, X509KeyStorageFlags.EphemeralKeySet);
        }
        catch (Exception error) when (error is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new SettingException($"The certificate of the key ring, {path}, cannot be read: {error.Message}");
        }
    }

    private static void MakeOwn(string path)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Jardem key ring", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddYears(20));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        file.Write(certificate.Export(X509ContentType.Pkcs12));
    }
}
