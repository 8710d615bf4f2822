using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace Jardem.Simulator.Authority;

/// <summary>Signs as NCALayer does: detached CMS, CAdES-BES, the certificate enclosed.</summary>
public static class DetachedSignature
{
    private const string Sha256 = "2.16.840.1.101.3.4.2.1";
    private const string SigningCertificateV2 = "1.2.840.113549.1.9.16.2.47";
    private const string TimeStampToken = "1.2.840.113549.1.9.16.2.14";

    /// <summary>The DER of a signature over the content's exact bytes.</summary>
    /// <param name="key">A certificate with its key.</param>
    /// <param name="at">The signing-time attribute.</param>
    /// <param name="timeStamps">Where the signature value is time-stamped; null for none.</param>
    /// <param name="enclosed">Certificates that go along, an issuing authority's perhaps.</param>
    public static byte[] Sign(X509Certificate2 key, ReadOnlySpan<byte> content, DateTimeOffset at, TimeStampAuthority? timeStamps = null, RSASignaturePadding? padding = null, params X509Certificate2[] enclosed)
    {
        var cms = new SignedCms(new ContentInfo(content.ToArray()), detached: true);
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, key) { IncludeOption = X509IncludeOption.EndCertOnly, DigestAlgorithm = new Oid(Sha256) };
        if (padding is not null)
            signer.SignaturePadding = padding;
        foreach (var certificate in enclosed)
            signer.Certificates.Add(certificate);
        signer.SignedAttributes.Add(new Pkcs9SigningTime(at.UtcDateTime));
        signer.SignedAttributes.Add(SigningCertificate(key));
        cms.ComputeSignature(signer, silent: true);
        if (timeStamps is not null)
            Stamp(cms, timeStamps.Token(SHA256.HashData(cms.SignerInfos[0].GetSignature()), Sha256, null));
        return cms.Encode();
    }

    /// <summary>Puts a time-stamp token into the unsigned attributes of the only signer.</summary>
    public static void Stamp(SignedCms cms, byte[] token) => cms.SignerInfos[0].AddUnsignedAttribute(new AsnEncodedData(new Oid(TimeStampToken), token));

    /// <summary>The signing-certificate-v2 attribute (RFC 5035): SHA-256 of the signer's certificate.</summary>
    public static AsnEncodedData SigningCertificate(X509Certificate2 certificate)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
            writer.WriteOctetString(SHA256.HashData(certificate.RawData));
        return new AsnEncodedData(new Oid(SigningCertificateV2), writer.Encode());
    }
}
