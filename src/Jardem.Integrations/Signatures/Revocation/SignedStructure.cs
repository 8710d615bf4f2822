using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;
using Jardem.Integrations.Signatures.Cms;
using NodaTime;

namespace Jardem.Integrations.Signatures.Revocation;

/// <summary>What certificates, lists and OCSP answers have in common: something to be signed, an algorithm, a signature.</summary>
internal sealed record SignedStructure(ReadOnlyMemory<byte> ToBeSigned, ReadOnlyMemory<byte> Algorithm, byte[] Signature)
{
    /// <exception cref="AsnContentException">It is not one.</exception>
    public static SignedStructure Read(AsnReader sequence)
    {
        var (data, algorithm) = (sequence.ReadEncodedValue(), sequence.ReadEncodedValue());
        return new SignedStructure(data, algorithm, sequence.ReadBitString(out _));
    }

    public bool IsBy(X509Certificate2 signer) => SignatureAlgorithms.Verify(signer, Algorithm, ToBeSigned.Span, Signature);

    /// <summary>A time in either of the two forms.</summary>
    public static Instant Time(AsnReader reader) => Instant.FromDateTimeOffset(
        reader.PeekTag().HasSameClassAndValue(Asn1Tag.UtcTime) ? reader.ReadUtcTime() : reader.ReadGeneralizedTime());

    /// <summary>Serial number in hex, without leading zeros.</summary>
    public static string Serial(ReadOnlySpan<byte> number) => Convert.ToHexString(number.TrimStart((byte)0));
}
