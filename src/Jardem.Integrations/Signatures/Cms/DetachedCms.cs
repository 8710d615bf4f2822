using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using NodaTime;

namespace Jardem.Integrations.Signatures.Cms;

/// <summary>Makes detached signatures (CMS, CAdES-BES) with SHA-256, the certificate enclosed.</summary>
internal static class DetachedCms
{
    private const string SigningCertificateV2 = "1.2.840.113549.1.9.16.2.47";

    /// <param name="enclosed">Issuing authorities that go along.</param>
    /// <exception cref="CryptographicException">The key did not sign.</exception>
    public static SignedCms Sign(X509Certificate2 key, X509Certificate2Collection enclosed, ReadOnlyMemory<byte> content, Instant at)
    {
        var cms = new SignedCms(new ContentInfo(content.ToArray()), detached: true);
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, key) { IncludeOption = X509IncludeOption.EndCertOnly, DigestAlgorithm = new Oid(SignatureAlgorithms.Sha256) };
        signer.Certificates.AddRange(enclosed);
        signer.SignedAttributes.Add(new Pkcs9SigningTime(at.ToDateTimeUtc()));
        signer.SignedAttributes.Add(SigningCertificate(key));
        cms.ComputeSignature(signer, silent: true);
        return cms;
    }

    /// <summary>The attribute signing-certificate-v2 (RFC 5035), which ties the signature to this certificate.</summary>
    private static AsnEncodedData SigningCertificate(X509Certificate2 certificate)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
            writer.WriteOctetString(SHA256.HashData(certificate.RawData));
        return new AsnEncodedData(new Oid(SigningCertificateV2), writer.Encode());
    }
}
