using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace Jardem.Simulator.Authority;

/// <summary>Says when a hash existed (RFC 3161).</summary>
public sealed class TimeStampAuthority
{
    /// <summary>Our own policy; it says nothing but that this is a test.</summary>
    private const string Policy = "1.3.6.1.4.1.99999.1";

    private const string TstInfo = "1.2.840.113549.1.9.16.1.4";

    private readonly X509Certificate2 signer;
    private readonly X509Certificate2 issuer;
    private readonly Func<DateTimeOffset> clock;

    internal TimeStampAuthority(X509Certificate2 signer, X509Certificate2 issuer, Func<DateTimeOffset> clock) => (this.signer, this.issuer, this.clock) = (signer, issuer, clock);

    /// <summary>The TimeStampResp in DER; a rejection for what is not a request.</summary>
    public byte[] Answer(ReadOnlyMemory<byte> request) =>
        Rfc3161TimestampRequest.TryDecode(request, out var asked, out _) && asked.HashAlgorithmId.Value is { } hash
            ? Response(0, Token(asked.GetMessageHash(), hash, asked.GetNonce()))
            : Response(2, null);

    /// <summary>The token itself, for the hash of a signature value.</summary>
    public byte[] Token(ReadOnlyMemory<byte> messageHash, string hashAlgorithm, ReadOnlyMemory<byte>? nonce)
    {
        var info = new Rfc3161TimestampTokenInfo(new Oid(Policy), new Oid(hashAlgorithm), messageHash, CertificateProfile.Serial(), clock(), 1_000_000, false, nonce);
        var cms = new SignedCms(new ContentInfo(new Oid(TstInfo), info.Encode()));
        var by = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, signer) { IncludeOption = X509IncludeOption.EndCertOnly, DigestAlgorithm = new Oid("2.16.840.1.101.3.4.2.1") };
        by.Certificates.Add(issuer);
        by.SignedAttributes.Add(DetachedSignature.SigningCertificate(signer));
        cms.ComputeSignature(by, silent: true);
        return cms.Encode();
    }

    private static byte[] Response(int status, byte[]? token)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            using (writer.PushSequence())
                writer.WriteInteger(status);
            if (token is not null)
                writer.WriteEncodedValue(token);
        }

        return writer.Encode();
    }
}
