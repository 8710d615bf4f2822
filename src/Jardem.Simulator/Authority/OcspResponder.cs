using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Jardem.Simulator.Authority;

/// <summary>Answers OCSP requests for one issuing authority through a delegated responder (RFC 6960).</summary>
public sealed class OcspResponder
{
    private const string Nonce = "1.3.6.1.5.5.7.48.1.2";

    private readonly X509Certificate2 issuer;
    private readonly X509Certificate2 responder;
    private readonly CentreRegister register;
    private readonly Func<DateTimeOffset> clock;
    private int asked;

    internal OcspResponder(X509Certificate2 issuer, X509Certificate2 responder, CentreRegister register, Func<DateTimeOffset> clock) =>
        (this.issuer, this.responder, this.register, this.clock) = (issuer, responder, register, clock);

    /// <summary>How long an answer holds.</summary>
    public TimeSpan AnswerLives { get; set; } = TimeSpan.FromHours(12);

    /// <summary>How many requests came.</summary>
    public int Asked => asked;

    /// <summary>The response's DER; an error response for what is not a request.</summary>
    public byte[] Answer(ReadOnlyMemory<byte> request)
    {
        Interlocked.Increment(ref asked);
        try
        {
            var (certIds, nonce) = Read(request);
            var now = clock();
            return OcspAnswer.Write(responder, certIds.Select(certId => About(certId, now)), now, nonce);
        }
        catch (AsnContentException)
        {
            return OcspAnswer.Error(1);
        }
    }

    /// <summary>The CertIDs asked for and the nonce's extension value.</summary>
    public static (IReadOnlyList<ReadOnlyMemory<byte>> CertIds, ReadOnlyMemory<byte>? Nonce) Read(ReadOnlyMemory<byte> request)
    {
        var tbs = new AsnReader(request, AsnEncodingRules.DER).ReadSequence().ReadSequence();
        foreach (var skipped in new[] { 0, 1 })
            if (tbs.HasData && tbs.PeekTag().HasSameClassAndValue(new Asn1Tag(TagClass.ContextSpecific, skipped)))
                tbs.ReadEncodedValue();
        var list = tbs.ReadSequence();
        var certIds = new List<ReadOnlyMemory<byte>>();
        while (list.HasData)
            certIds.Add(list.ReadSequence().ReadEncodedValue());
        ReadOnlyMemory<byte>? nonce = null;
        if (tbs.HasData)
        {
            var extensions = tbs.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 2)).ReadSequence();
            while (extensions.HasData)
            {
                var extension = extensions.ReadSequence();
                if (extension.ReadObjectIdentifier() != Nonce)
                    continue;
                if (extension.PeekTag().HasSameClassAndValue(Asn1Tag.Boolean))
                    extension.ReadBoolean();
                nonce = extension.ReadOctetString();
            }
        }

        return (certIds, nonce);
    }

    private OcspSingle About(ReadOnlyMemory<byte> certId, DateTimeOffset now)
    {
        var parts = new AsnReader(certId, AsnEncodingRules.DER).ReadSequence();
        var algorithm = parts.ReadSequence().ReadObjectIdentifier();
        var (name, key) = (parts.ReadOctetString(), parts.ReadOctetString());
        var serial = Convert.ToHexString(parts.ReadIntegerBytes().Span);
        if (serial.StartsWith("00", StringComparison.Ordinal) && serial.Length > 2)
            serial = serial[2..];
        var next = now + AnswerLives;
        if (!name.AsSpan().SequenceEqual(Hash(algorithm, issuer.SubjectName.RawData)) || !key.AsSpan().SequenceEqual(Hash(algorithm, issuer.PublicKey.EncodedKeyValue.RawData)))
            return new OcspSingle(certId, OcspStatus.Unknown, now, next);
        if (register.Revoked(serial) is { } revocation)
            return new OcspSingle(certId, OcspStatus.Revoked, now, next, revocation.At, revocation.Reason);
        return new OcspSingle(certId, register.Knows(serial) ? OcspStatus.Good : OcspStatus.Unknown, now, next);
    }

    private static byte[] Hash(string algorithm, byte[] data) => algorithm switch
    {
        "2.16.840.1.101.3.4.2.1" => SHA256.HashData(data),

        // RFC 5019 has SHA-1 in CertID; it names the issuer there and signs nothing.
#pragma warning disable CA5350
        "1.3.14.3.2.26" => SHA1.HashData(data),
#pragma warning restore CA5350
        _ => throw new AsnContentException("Unknown hash of a CertID."),
    };
}
