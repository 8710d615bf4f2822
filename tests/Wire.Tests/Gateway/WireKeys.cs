using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Jardem.Tests.Gateway;

/// <summary>Keys of both sides and of a stranger, made once for the tests.</summary>
internal static class WireKeys
{
    private static readonly DateTimeOffset From = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public const string Bin = "200140980003";

    public static X509Certificate2 Ours { get; } = Alone("CN=Jardem");

    public static X509Certificate2 Gateway { get; } = Alone("CN=Gateway");

    public static X509Certificate2 Stranger { get; } = Alone("CN=Gateway");

    public static X509Certificate2 Weak { get; } = Alone("CN=Gateway", bits: 1024);

    public static X509Certificate2 Expired { get; } = Alone("CN=Gateway", until: From.AddDays(30));

    public static X509Certificate2 Root { get; } = MakeRoot();

    public static X509Certificate2 Issued { get; } = IssuedTo($"CN=Gateway, OU=BIN{Bin}");

    public static X509Certificate2 IssuedToAnother { get; } = IssuedTo("CN=Citizen");

    private static X509Certificate2 Alone(string subject, int bits = 2048, DateTimeOffset? until = null)
    {
        using var key = RSA.Create(bits);
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true));
        return request.CreateSelfSigned(From, until ?? From.AddYears(3));
    }

    private static X509Certificate2 MakeRoot()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Test root", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        return request.CreateSelfSigned(From, From.AddYears(5));
    }

    private static X509Certificate2 IssuedTo(string subject)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true));
        return request.Create(Root, From, From.AddYears(3), [1, 2, 3, (byte)subject.Length]).CopyWithPrivateKey(key);
    }
}
