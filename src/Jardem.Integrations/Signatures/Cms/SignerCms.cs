using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using Jardem.UseCases.Ports;

namespace Jardem.Integrations.Signatures.Cms;

/// <summary>A detached CMS with one signer, whose signature is good for its certificate; whose certificate that is, is not known yet.</summary>
/// <param name="Enclosed">Certificates that came along; reading them costs more than verifying, so they are read when they are needed.</param>
/// <param name="TimeStamp">The time-stamp token over the signature value, where there is one.</param>
internal sealed record SignerCms(SignerInfo Signer, X509Certificate2 Certificate, Func<X509Certificate2Collection> Enclosed, byte[]? TimeStamp)
{
    /// <summary>The most bytes that a signature may have; chains and time-stamps included, real ones have a tenth.</summary>
    public const int Largest = 256 * 1024;

    private const int MostCertificates = 16;
    private const string Data = "1.2.840.113549.1.7.1";
    private const string ContentType = "1.2.840.113549.1.9.3";
    private const string MessageDigest = "1.2.840.113549.1.9.4";
    private const string SigningCertificate = "1.2.840.113549.1.9.16.2.12";
    private const string SigningCertificateV2 = "1.2.840.113549.1.9.16.2.47";
    private const string TimeStampToken = "1.2.840.113549.1.9.16.2.14";

    /// <exception cref="RefusedSignatureException">It does not hold.</exception>
    public static SignerCms Read(ReadOnlyMemory<byte> cms, ReadOnlyMemory<byte> content)
    {
        if (cms.Length > Largest)
            throw Malformed("larger than a signature may be");
        if (CmsOutline.Read(cms) is not { } outline)
            throw Malformed("not SignedData");
        if (!outline.Detached)
            throw Malformed("not detached");
        if (outline.Certificates > MostCertificates)
            throw Malformed("more certificates than a path needs");
        var signed = new SignedCms(new ContentInfo(content.ToArray()), detached: true);
        try
        {
            signed.Decode(cms.Span);
        }
        catch (CryptographicException)
        {
            throw Malformed("not SignedData");
        }

        var signers = signed.SignerInfos;
        if (signers.Count == 0)
            throw Malformed("no signer");
        if (signers.Count > 1 || signers[0].CounterSignerInfos.Count > 0)
            throw new RefusedSignatureException(SignatureFault.SeveralSigners, "more than one signer");
        var signer = signers[0];
        var certificate = signer.Certificate ?? throw Malformed("the signer's certificate is not enclosed");
        var digest = SignatureAlgorithms.Digest(signer.DigestAlgorithm.Value);
        SignatureAlgorithms.CheckSigner(signer.SignatureAlgorithm.Value);
        SignatureAlgorithms.CheckCertificate(certificate);
        CheckAttributes(signer, certificate, CryptographicOperations.HashData(digest, content.Span));
        try
        {
            signer.CheckSignature(verifySignatureOnly: true);
        }
        catch (CryptographicException)
        {
            throw new RefusedSignatureException(SignatureFault.Altered, "the signature value is not of these attributes by this key");
        }

        return new SignerCms(signer, certificate, () => signed.Certificates, Stamp(signer));
    }

    private static void CheckAttributes(SignerInfo signer, X509Certificate2 certificate, byte[] digest)
    {
        var attributes = signer.SignedAttributes;
        if (Single(attributes, ContentType, "content-type") is not Pkcs9ContentType { ContentType.Value: Data })
            throw Malformed("the content is not said to be data");
        if (Single(attributes, MessageDigest, "message-digest") is not Pkcs9MessageDigest stated)
            throw Malformed("no message-digest");
        if (!stated.MessageDigest.AsSpan().SequenceEqual(digest))
            throw new RefusedSignatureException(SignatureFault.OtherContent, "the digest is of other bytes");
        foreach (var attribute in attributes)
        {
            if (attribute.Oid.Value is not (SigningCertificate or SigningCertificateV2))
                continue;
            if (attribute.Values.Count != 1 || !Names(attribute.Values[0].RawData, certificate, attribute.Oid.Value == SigningCertificateV2))
                throw new RefusedSignatureException(SignatureFault.Altered, "signing-certificate names another certificate");
        }
    }

    private static AsnEncodedData Single(CryptographicAttributeObjectCollection attributes, string oid, string name)
    {
        AsnEncodedData? found = null;
        foreach (var attribute in attributes)
        {
            if (attribute.Oid.Value != oid)
                continue;
            if (found is not null || attribute.Values.Count != 1)
                throw Malformed($"more than one {name}");
            found = attribute.Values[0];
        }

        return found ?? throw Malformed($"no {name}");
    }

    /// <summary>Whether the first certificate that the attribute names is this one (RFC 5035, 3 and 4).</summary>
    private static bool Names(byte[] attribute, X509Certificate2 certificate, bool second)
    {
        try
        {
            var first = new AsnReader(attribute, AsnEncodingRules.BER).ReadSequence().ReadSequence().ReadSequence();
            if (!second)
            {
                // The first version of the attribute knows SHA-1 only; here it names a certificate that a chain vouches for.
#pragma warning disable CA5350
                return first.ReadOctetString().AsSpan().SequenceEqual(SHA1.HashData(certificate.RawData));
#pragma warning restore CA5350
            }

            var hash = first.PeekTag().HasSameClassAndValue(Asn1Tag.Sequence) ? first.ReadSequence().ReadObjectIdentifier() : SignatureAlgorithms.Sha256;
            return first.ReadOctetString().AsSpan().SequenceEqual(CryptographicOperations.HashData(SignatureAlgorithms.Digest(hash), certificate.RawData));
        }
        catch (AsnContentException)
        {
            throw Malformed("signing-certificate cannot be read");
        }
    }

    private static byte[]? Stamp(SignerInfo signer)
    {
        foreach (var attribute in signer.UnsignedAttributes)
            if (attribute.Oid.Value == TimeStampToken)
                return attribute.Values.Count == 1 ? attribute.Values[0].RawData : throw new RefusedSignatureException(SignatureFault.WrongTimeStamp, "several time-stamps in one attribute");
        return null;
    }

    private static RefusedSignatureException Malformed(string detail) => new(SignatureFault.Malformed, detail);
}
