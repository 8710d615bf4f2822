using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Jardem.Integrations.Signatures.Cms;

namespace Jardem.Integrations.Signatures.Revocation;

/// <summary>Which certificate an OCSP answer is asked about (RFC 6960, 4.1).</summary>
internal sealed class OcspQuestion(X509Certificate2 certificate, X509Certificate2 issuer)
{
    public const string Nonce = "1.3.6.1.5.5.7.48.1.2";
    private const string Sha1 = "1.3.14.3.2.26";

    public X509Certificate2 Certificate => certificate;

    public X509Certificate2 Issuer => issuer;

    /// <summary>The request with a nonce that ties the answer to it.</summary>
    public byte[] Write(ReadOnlySpan<byte> nonce)
    {
        var value = new AsnWriter(AsnEncodingRules.DER);
        value.WriteOctetString(nonce);
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        {
            using (writer.PushSequence())
            using (writer.PushSequence())
            using (writer.PushSequence())
            {
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier(SignatureAlgorithms.Sha256);
                    writer.WriteNull();
                }

                writer.WriteOctetString(SHA256.HashData(issuer.SubjectName.RawData));
                writer.WriteOctetString(SHA256.HashData(Key(issuer)));
                writer.WriteInteger(certificate.SerialNumberBytes.Span);
            }

            using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 2)))
            using (writer.PushSequence())
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier(Nonce);
                writer.WriteOctetString(value.Encode());
            }
        }

        return writer.Encode();
    }

    /// <summary>Whether a CertID names this certificate of this issuer.</summary>
    public bool IsNamedBy(AsnReader certId)
    {
        var algorithm = certId.ReadSequence().ReadObjectIdentifier();
        var (name, key) = (certId.ReadOctetString(), certId.ReadOctetString());
        var serial = SignedStructure.Serial(certId.ReadIntegerBytes().Span);
        return serial == SignedStructure.Serial(certificate.SerialNumberBytes.Span)
            && Hash(algorithm, issuer.SubjectName.RawData) is { } expectedName && expectedName.AsSpan().SequenceEqual(name)
            && Hash(algorithm, Key(issuer)) is { } expectedKey && expectedKey.AsSpan().SequenceEqual(key);
    }

    /// <summary>The bits of the public key, as CertID and ResponderID hash them.</summary>
    public static byte[] Key(X509Certificate2 certificate) => certificate.PublicKey.EncodedKeyValue.RawData;

    // SHA-1 names the issuer in a CertID and signs nothing (RFC 5019, 2.1.1).
#pragma warning disable CA5350
    public static byte[]? Hash(string algorithm, byte[] data) => algorithm switch
    {
        SignatureAlgorithms.Sha256 => SHA256.HashData(data),
        Sha1 => SHA1.HashData(data),
        _ => null,
    };

    public static byte[] KeyHash(X509Certificate2 certificate) => SHA1.HashData(Key(certificate));
#pragma warning restore CA5350
}
