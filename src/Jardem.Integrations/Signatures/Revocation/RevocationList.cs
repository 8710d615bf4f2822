using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using NodaTime;

namespace Jardem.Integrations.Signatures.Revocation;

/// <summary>A base revocation list (RFC 5280, 5), read once.</summary>
internal sealed class RevocationList
{
    private const string Number = "2.5.29.20";
    private const string DistributionPoint = "2.5.29.28";

    private readonly SignedStructure signed;
    private readonly ReadOnlyMemory<byte> issuer;
    private readonly Dictionary<string, Instant> revoked = new(StringComparer.Ordinal);

    private RevocationList(ReadOnlyMemory<byte> der)
    {
        Der = der;
        signed = SignedStructure.Read(new AsnReader(der, AsnEncodingRules.DER).ReadSequence());
        var list = new AsnReader(signed.ToBeSigned, AsnEncodingRules.DER).ReadSequence();
        if (list.PeekTag().HasSameClassAndValue(Asn1Tag.Integer))
            list.ReadInteger();
        if (!list.ReadEncodedValue().Span.SequenceEqual(signed.Algorithm.Span))
            throw new UnusableAnswerException("the list names two algorithms");
        issuer = list.ReadEncodedValue();
        ThisUpdate = SignedStructure.Time(list);
        if (!list.HasData || list.PeekTag().TagClass != TagClass.Universal || list.PeekTag().TagValue is not ((int)UniversalTagNumber.UtcTime or (int)UniversalTagNumber.GeneralizedTime))
            throw new UnusableAnswerException("the list does not say when the next one comes");
        NextUpdate = SignedStructure.Time(list);
        if (list.HasData && list.PeekTag().HasSameClassAndValue(Asn1Tag.Sequence))
            ReadEntries(list.ReadSequence());
        if (list.HasData)
            CheckExtensions(list.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0)).ReadSequence());
    }

    public ReadOnlyMemory<byte> Der { get; }

    public Instant ThisUpdate { get; }

    public Instant NextUpdate { get; }

    /// <exception cref="UnusableAnswerException">Not a base list of one issuer.</exception>
    public static RevocationList Read(ReadOnlyMemory<byte> der)
    {
        try
        {
            return new RevocationList(der);
        }
        catch (AsnContentException)
        {
            throw new UnusableAnswerException("not a revocation list");
        }
    }

    /// <summary>Whether the issuer signed it and may sign lists.</summary>
    public bool IsBy(X509Certificate2 authority) =>
        authority.SubjectName.RawData.AsSpan().SequenceEqual(issuer.Span)
        && authority.Extensions.OfType<X509KeyUsageExtension>().All(e => e.KeyUsages.HasFlag(X509KeyUsageFlags.CrlSign))
        && signed.IsBy(authority);

    /// <summary>Whether it holds at the moment.</summary>
    public bool HoldsAt(Instant now) => ThisUpdate <= now + Moments.Skew && NextUpdate >= now - Moments.Skew;

    /// <summary>What it says of a certificate whose issuer signed it.</summary>
    /// <exception cref="UnusableAnswerException">It was made after the certificate's end, when a revocation may have been dropped from it.</exception>
    public RevocationAnswer About(X509Certificate2 certificate)
    {
        if (revoked.TryGetValue(SignedStructure.Serial(certificate.SerialNumberBytes.Span), out var at))
            return new RevocationAnswer(at, Der, NextUpdate);
        return ThisUpdate <= certificate.To() ? new RevocationAnswer(null, Der, NextUpdate) : throw new UnusableAnswerException("the list is of after the certificate's end");
    }

    private void ReadEntries(AsnReader entries)
    {
        while (entries.HasData)
        {
            var entry = entries.ReadSequence();
            var serial = SignedStructure.Serial(entry.ReadIntegerBytes().Span);
            var at = SignedStructure.Time(entry);
            revoked[serial] = revoked.TryGetValue(serial, out var before) && before < at ? before : at;
        }
    }

    /// <summary>A delta, an indirect list, or a list of some of the issuer's certificates says nothing of the others.</summary>
    private static void CheckExtensions(AsnReader extensions)
    {
        while (extensions.HasData)
        {
            var extension = extensions.ReadSequence();
            var oid = extension.ReadObjectIdentifier();
            var critical = extension.PeekTag().HasSameClassAndValue(Asn1Tag.Boolean) && extension.ReadBoolean();
            if (oid == DistributionPoint)
            {
                var point = new AsnReader(extension.ReadOctetString(), AsnEncodingRules.DER).ReadSequence();
                while (point.HasData)
                {
                    if (point.PeekTag().TagValue != 0)
                        throw new UnusableAnswerException("the list is of some certificates only");
                    point.ReadEncodedValue();
                }
            }
            else if (critical && oid != Number)
            {
                throw new UnusableAnswerException($"the list has a critical extension {oid}");
            }
        }
    }
}
