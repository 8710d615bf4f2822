using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Jardem.Simulator.Authority;

/// <summary>Certificates as the national certification centre writes them.</summary>
public static class CertificateProfile
{
    private const string Surname = "2.5.4.4";
    private const string GivenName = "2.5.4.42";
    private const string SerialNumber = "2.5.4.5";
    private const string OcspSigning = "1.3.6.1.5.5.7.3.9";
    private const string TimeStamping = "1.3.6.1.5.5.7.3.8";
    private const string OcspNoCheck = "1.3.6.1.5.5.7.48.1.5";

    /// <summary>A certificate authority; its own issuer when <paramref name="issuer"/> is null.</summary>
    /// <param name="crl">Where the issuer's revocation list is; null for a root.</param>
    public static X509Certificate2 Authority(string commonName, KeyAlgorithm algorithm, X509Certificate2? issuer, DateTimeOffset from, DateTimeOffset to, string? crl)
    {
        var (request, withKey) = KeyPair.Request(Named(commonName), algorithm);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, issuer is null ? 1 : 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        if (issuer is null)
            return request.CreateSelfSigned(from, to);
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(issuer, true, false));
        if (crl is not null)
            request.CertificateExtensions.Add(CertificateRevocationListBuilder.BuildCrlDistributionPointExtension([crl]));
        return withKey(Signed(request, issuer, from, to, Serial()));
    }

    /// <summary>A delegated OCSP responder: id-kp-OCSPSigning, and no check of its own revocation.</summary>
    public static X509Certificate2 Responder(X509Certificate2 issuer, KeyAlgorithm algorithm, DateTimeOffset from, DateTimeOffset to)
    {
        var (request, withKey) = KeyPair.Request(Named("JARDEM TEST OCSP"), algorithm);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(OcspSigning)], true));
        request.CertificateExtensions.Add(new X509Extension(OcspNoCheck, [0x05, 0x00], false));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        return withKey(Signed(request, issuer, from, to, Serial()));
    }

    /// <summary>A time-stamp authority: id-kp-timeStamping alone, critical (RFC 3161, 2.3).</summary>
    public static X509Certificate2 TimeStamper(X509Certificate2 issuer, KeyAlgorithm algorithm, DateTimeOffset from, DateTimeOffset to, Uri address)
    {
        var (request, withKey) = KeyPair.Request(Named("JARDEM TEST TSA"), algorithm);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(TimeStamping)], true));
        request.CertificateExtensions.Add(CertificateRevocationListBuilder.BuildCrlDistributionPointExtension([new Uri(address, "crl/issuing.crl").AbsoluteUri]));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        return withKey(Signed(request, issuer, from, to, Serial()));
    }

    /// <summary>A person's certificate with its key.</summary>
    /// <param name="address">Where the centre's OCSP, revocation list and certificates are said to be.</param>
    public static X509Certificate2 Person(KeyHolder who, KeyUse use, KeyAlgorithm algorithm, X509Certificate2 issuer, DateTimeOffset from, DateTimeOffset to, Uri address)
    {
        var (request, withKey) = KeyPair.Request(Subject(who), algorithm);
        var bits = X509KeyUsageFlags.DigitalSignature | (use == KeyUse.Sign ? X509KeyUsageFlags.NonRepudiation : X509KeyUsageFlags.KeyEncipherment);
        var usages = new OidCollection { new Oid(use == KeyUse.Sign ? KeyRoles.ForSigning : KeyRoles.ForAuthentication) };
        foreach (var role in who.Roles)
            usages.Add(new Oid(role));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(bits, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension(usages, false));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(issuer, true, false));
        request.CertificateExtensions.Add(new X509AuthorityInformationAccessExtension([new Uri(address, "ocsp").AbsoluteUri], [new Uri(address, "ca/issuing.cer").AbsoluteUri]));
        request.CertificateExtensions.Add(CertificateRevocationListBuilder.BuildCrlDistributionPointExtension([new Uri(address, "crl/issuing.crl").AbsoluteUri]));
        return withKey(Signed(request, issuer, from, to, Serial()));
    }

    /// <summary>Another certificate for the same person and key, with a serial number of its own.</summary>
    public static X509Certificate2 Again(X509Certificate2 before, X509Certificate2 issuer)
    {
        var request = new CertificateRequest(before.SubjectName, before.PublicKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        foreach (var extension in before.Extensions)
            request.CertificateExtensions.Add(extension);
        var again = Signed(request, issuer, before.NotBefore, before.NotAfter, Serial());
        return before.GetRSAPrivateKey() is { } rsa ? again.CopyWithPrivateKey(rsa) : again.CopyWithPrivateKey(before.GetECDsaPrivateKey()!);
    }

    /// <summary>The subject in the national centre's order.</summary>
    public static X500DistinguishedName Subject(KeyHolder who)
    {
        // The builder writes its last first: the encoded name begins with CN and ends with the patronymic.
        var name = new X500DistinguishedNameBuilder();
        if (who.Patronymic is not null)
            name.Add(GivenName, who.Patronymic.ToUpperInvariant());
        if (who.Bin is not null)
            name.AddOrganizationalUnitName("BIN" + who.Bin);
        if (who.Organisation is not null)
            name.AddOrganizationName(who.Organisation);
        name.AddCountryOrRegion("KZ");
        name.Add(SerialNumber, "IIN" + who.Iin, System.Formats.Asn1.UniversalTagNumber.PrintableString);
        name.Add(Surname, who.Surname.ToUpperInvariant());
        name.AddCommonName($"{who.Surname} {who.Name}".ToUpperInvariant());
        return name.Build();
    }

    /// <summary>Twenty random bytes at most, positive, as RFC 5280 asks.</summary>
    public static byte[] Serial()
    {
        var serial = RandomNumberGenerator.GetBytes(20);
        serial[0] = (byte)((serial[0] & 0x7F) | 0x40);
        return serial;
    }

    private static X500DistinguishedName Named(string commonName)
    {
        var name = new X500DistinguishedNameBuilder();
        name.AddCommonName(commonName);
        name.AddCountryOrRegion("KZ");
        return name.Build();
    }

    private static X509Certificate2 Signed(CertificateRequest request, X509Certificate2 issuer, DateTimeOffset from, DateTimeOffset to, byte[] serial) =>
        request.Create(issuer.SubjectName, KeyPair.Generator(issuer), from, to, serial);
}
