using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using NodaTime;

namespace Jardem.Integrations.Signatures.Revocation;

/// <summary>Reads an OCSP response and believes it only when everything about it is right (RFC 6960, 3.2).</summary>
internal static class OcspResponse
{
    private const string Basic = "1.3.6.1.5.5.7.48.1.1";
    private const string OcspSigning = "1.3.6.1.5.5.7.3.9";
    private const int MostCertificates = 5;

    /// <summary>How old an answer may be that does not say when the next one comes.</summary>
    private static readonly Duration Fresh = Duration.FromHours(1);

    /// <param name="nonce">Of the request; null where a kept answer is read again.</param>
    /// <param name="now">The moment at which the answer came.</param>
    /// <exception cref="UnusableAnswerException">It is no answer to the question, or by somebody who may not answer it.</exception>
    public static RevocationAnswer Read(ReadOnlyMemory<byte> der, OcspQuestion question, ReadOnlyMemory<byte>? nonce, Instant now)
    {
        try
        {
            var response = new AsnReader(der, AsnEncodingRules.DER).ReadSequence();
            if (response.ReadEnumeratedBytes().Span is not [0])
                throw new UnusableAnswerException("the responder answers with an error");
            var bytes = response.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0)).ReadSequence();
            if (bytes.ReadObjectIdentifier() != Basic)
                throw new UnusableAnswerException("not a basic response");
            var basic = new AsnReader(bytes.ReadOctetString(), AsnEncodingRules.DER).ReadSequence();
            var signed = SignedStructure.Read(basic);
            var data = new AsnReader(signed.ToBeSigned, AsnEncodingRules.DER).ReadSequence();
            if (data.PeekTag().HasSameClassAndValue(new Asn1Tag(TagClass.ContextSpecific, 0)))
                data.ReadEncodedValue();
            var responder = data.ReadEncodedValue();
            var produced = SignedStructure.Time(data);
            CheckSigner(signed, basic, responder, question.Issuer, produced);
            if (produced > now + Moments.Skew)
                throw new UnusableAnswerException("made in the future");
            var answer = About(data.ReadSequence(), question, der, now) ?? throw new UnusableAnswerException("about another certificate");
            if (nonce is { } sent)
                CheckNonce(data, sent);
            return answer;
        }
        catch (Exception error) when (error is AsnContentException or CryptographicException or ArgumentException)
        {
            throw new UnusableAnswerException("not an OCSP response");
        }
    }

    private static RevocationAnswer? About(AsnReader answers, OcspQuestion question, ReadOnlyMemory<byte> der, Instant now)
    {
        while (answers.HasData)
        {
            var answer = answers.ReadSequence();
            if (!question.IsNamedBy(answer.ReadSequence()))
                continue;
            var tag = answer.PeekTag();
            var status = answer.ReadEncodedValue();
            var thisUpdate = SignedStructure.Time(answer);
            var next = new Asn1Tag(TagClass.ContextSpecific, 0);
            var nextUpdate = answer.HasData && answer.PeekTag().HasSameClassAndValue(next) ? SignedStructure.Time(answer.ReadSequence(next)) : thisUpdate + Fresh;
            if (thisUpdate > now + Moments.Skew || nextUpdate < now - Moments.Skew)
                throw new UnusableAnswerException("not of this moment");
            return tag switch
            {
                { TagClass: TagClass.ContextSpecific, TagValue: 0 } => thisUpdate <= question.Certificate.To()
                    ? new RevocationAnswer(null, der, nextUpdate)
                    : throw new UnusableAnswerException("of after the certificate's end"),
                { TagClass: TagClass.ContextSpecific, TagValue: 1 } =>
                    new RevocationAnswer(SignedStructure.Time(new AsnReader(status, AsnEncodingRules.DER).ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 1))), der, nextUpdate),
                _ => throw new UnusableAnswerException("the responder does not know the certificate"),
            };
        }

        return null;
    }

    /// <summary>The issuer itself, or a responder whom the same issuer made one.</summary>
    private static void CheckSigner(SignedStructure signed, AsnReader basic, ReadOnlyMemory<byte> responder, X509Certificate2 issuer, Instant produced)
    {
        if (Is(responder, issuer) && signed.IsBy(issuer))
            return;
        var tag = new Asn1Tag(TagClass.ContextSpecific, 0);
        if (basic.HasData && basic.PeekTag().HasSameClassAndValue(tag))
        {
            var certificates = basic.ReadSequence(tag).ReadSequence();
            for (var i = 0; certificates.HasData && i < MostCertificates; i++)
            {
                var delegated = X509CertificateLoader.LoadCertificate(certificates.ReadEncodedValue().Span);
                if (Is(responder, delegated) && IsDelegated(delegated, issuer, produced) && signed.IsBy(delegated))
                    return;
            }
        }

        throw new UnusableAnswerException("signed by somebody who may not answer for the issuer");
    }

    private static bool IsDelegated(X509Certificate2 responder, X509Certificate2 issuer, Instant at) =>
        responder.IssuerName.RawData.AsSpan().SequenceEqual(issuer.SubjectName.RawData)
        && at > responder.From() && at < responder.To()
        && responder.Extensions.OfType<X509EnhancedKeyUsageExtension>().Any(e => e.EnhancedKeyUsages.Cast<Oid>().Any(o => o.Value == OcspSigning))
        && responder.Extensions.OfType<X509KeyUsageExtension>().All(e => e.KeyUsages.HasFlag(X509KeyUsageFlags.DigitalSignature))
        && SignedStructure.Read(new AsnReader(responder.RawDataMemory, AsnEncodingRules.DER).ReadSequence()).IsBy(issuer);

    private static bool Is(ReadOnlyMemory<byte> responder, X509Certificate2 certificate)
    {
        var id = new AsnReader(responder, AsnEncodingRules.DER);
        var tag = id.PeekTag();
        var inner = id.ReadSequence(tag);
        return tag.TagClass == TagClass.ContextSpecific && tag.TagValue switch
        {
            1 => inner.ReadEncodedValue().Span.SequenceEqual(certificate.SubjectName.RawData),
            2 => inner.ReadOctetString().AsSpan().SequenceEqual(OcspQuestion.KeyHash(certificate)),
            _ => false,
        };
    }

    private static void CheckNonce(AsnReader data, ReadOnlyMemory<byte> sent)
    {
        if (data.HasData)
        {
            var extensions = data.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 1)).ReadSequence();
            while (extensions.HasData)
            {
                var extension = extensions.ReadSequence();
                if (extension.ReadObjectIdentifier() != OcspQuestion.Nonce)
                    continue;
                if (extension.PeekTag().HasSameClassAndValue(Asn1Tag.Boolean))
                    extension.ReadBoolean();
                if (new AsnReader(extension.ReadOctetString(), AsnEncodingRules.DER).ReadOctetString().AsSpan().SequenceEqual(sent.Span))
                    return;
            }
        }

        throw new UnusableAnswerException("not an answer to this request");
    }
}
