using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Jardem.Simulator.Authority;

/// <summary>What an OCSP answer says of one certificate.</summary>
public enum OcspStatus
{
    Good = 0,
    Revoked = 1,
    Unknown = 2,
}

/// <summary>One answer of an OCSP response (RFC 6960, 4.2.1).</summary>
/// <param name="CertId">The CertID of the request, as it came.</param>
public sealed record OcspSingle(ReadOnlyMemory<byte> CertId, OcspStatus Status, DateTimeOffset ThisUpdate, DateTimeOffset? NextUpdate, DateTimeOffset? RevokedAt = null, X509RevocationReason? Reason = null);

/// <summary>Writes OCSP responses; true ones, and for tests forged ones.</summary>
public static class OcspAnswer
{
    private const string Basic = "1.3.6.1.5.5.7.48.1.1";
    private const string Nonce = "1.3.6.1.5.5.7.48.1.2";

    /// <summary>A response without an answer: 1 malformed, 2 internal error, 3 try later, 6 unauthorised.</summary>
    public static byte[] Error(int status)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
            writer.WriteEnumeratedValue((OcspResponseStatus)status);
        return writer.Encode();
    }

    /// <param name="responder">Signs; goes into the response unless it is the issuing authority itself.</param>
    /// <param name="nonce">The extension's value as the request wrote it; null for none.</param>
    public static byte[] Write(X509Certificate2 responder, IEnumerable<OcspSingle> answers, DateTimeOffset producedAt, ReadOnlyMemory<byte>? nonce, bool enclose = true)
    {
        var data = Data(responder, answers, producedAt, nonce);
        var generator = KeyPair.Generator(responder);
        var basic = new AsnWriter(AsnEncodingRules.DER);
        using (basic.PushSequence())
        {
            basic.WriteEncodedValue(data);
            basic.WriteEncodedValue(generator.GetSignatureAlgorithmIdentifier(HashAlgorithmName.SHA256));
            basic.WriteBitString(generator.SignData(data, HashAlgorithmName.SHA256));
            if (enclose)
                using (basic.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 0)))
                using (basic.PushSequence())
                    basic.WriteEncodedValue(responder.RawData);
        }

        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteEnumeratedValue(OcspResponseStatus.Successful);
            using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 0)))
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier(Basic);
                writer.WriteOctetString(basic.Encode());
            }
        }

        return writer.Encode();
    }

    private static byte[] Data(X509Certificate2 responder, IEnumerable<OcspSingle> answers, DateTimeOffset producedAt, ReadOnlyMemory<byte>? nonce)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 1)))
                writer.WriteEncodedValue(responder.SubjectName.RawData);
            writer.WriteGeneralizedTime(producedAt, omitFractionalSeconds: true);
            using (writer.PushSequence())
                foreach (var answer in answers)
                    Single(writer, answer);
            if (nonce is { } value)
                using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 1)))
                using (writer.PushSequence())
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier(Nonce);
                    writer.WriteOctetString(value.Span);
                }
        }

        return writer.Encode();
    }

    private static void Single(AsnWriter writer, OcspSingle answer)
    {
        using var sequence = writer.PushSequence();
        writer.WriteEncodedValue(answer.CertId.Span);
        if (answer.Status == OcspStatus.Revoked)
        {
            using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 1)))
            {
                writer.WriteGeneralizedTime(answer.RevokedAt ?? answer.ThisUpdate, omitFractionalSeconds: true);
                if (answer.Reason is { } reason)
                    using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 0)))
                        writer.WriteEnumeratedValue((OcspReason)(int)reason);
            }
        }
        else
        {
            writer.WriteNull(new Asn1Tag(TagClass.ContextSpecific, (int)answer.Status));
        }

        writer.WriteGeneralizedTime(answer.ThisUpdate, omitFractionalSeconds: true);
        if (answer.NextUpdate is { } next)
            using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 0)))
                writer.WriteGeneralizedTime(next, omitFractionalSeconds: true);
    }

    private enum OcspResponseStatus
    {
        Successful = 0,
        Malformed = 1,
        InternalError = 2,
        TryLater = 3,
        SignatureRequired = 5,
        Unauthorised = 6,
    }

    private enum OcspReason
    {
        Unspecified = 0,
    }
}
