using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Jardem.Integrations.Signatures.Cms;
using Jardem.UseCases.Ports.Keys;
using NodaTime;

namespace Jardem.Integrations.Signatures.Keys;

/// <summary>A key given as a PKCS#12 file, read once and held in memory only. RSA and ECDSA; GOST needs the national centre's provider.</summary>
public sealed class Pkcs12Signer : IAuthorisedSigner, IDisposable
{
    private readonly X509Certificate2 _certificate;
    private readonly X509Certificate2Collection _enclosed = [];
    private readonly TimeStampClient? _timeStamps;

    /// <exception cref="KeySettingException">The file cannot be opened with this password, is open to others, or its key is not for signing.</exception>
    public Pkcs12Signer(KeySettings settings)
    {
        var file = settings.File ?? throw new KeySettingException("Keys: a File is wanted.");
        var password = settings.PasswordFile is { } secret ? Encoding.UTF8.GetString(KeyCertificate.Secret("Keys: PasswordFile", secret)).TrimEnd('\r', '\n') : null;
        var all = Open(file, password);
        var own = all.Where(c => c.HasPrivateKey).ToList();
        if (own.Count != 1)
            throw new KeySettingException($"Keys: File {file} holds {own.Count} private keys; one is wanted.");
        _certificate = own[0];
        Key = KeyCertificate.Check(_certificate, settings, file, "pkcs12");
        foreach (var other in all.Where(c => c != _certificate && c.Subject != c.Issuer))
            _enclosed.Add(other);
        _timeStamps = TimeStampClient.Of(settings);
    }

    public AuthorisedKey Key { get; }

    public async Task<ReadOnlyMemory<byte>> Sign(ReadOnlyMemory<byte> content, Instant at, CancellationToken cancel)
    {
        try
        {
            var cms = DetachedCms.Sign(_certificate, _enclosed, content, at);
            return _timeStamps is null ? cms.Encode() : await _timeStamps.Stamp(cms, cancel);
        }
        catch (CryptographicException error)
        {
            throw new KeyUnusableException("the key did not sign: " + error.GetType().Name, error);
        }
    }

    public void Dispose()
    {
        _certificate.Dispose();
        foreach (var other in _enclosed)
            other.Dispose();
    }

    private static X509Certificate2Collection Open(string file, string? password)
    {
        try
        {
            return X509CertificateLoader.LoadPkcs12Collection(KeyCertificate.Secret("Keys: File", file), password, X509KeyStorageFlags.EphemeralKeySet);
        }
        catch (CryptographicException)
        {
            // What the cause says may hold part of the file.
            throw new KeySettingException($"Keys: File {file} cannot be opened: the password in PasswordFile is another, or it is no PKCS#12 with an RSA or ECDSA key.");
        }
    }
}
