using System.Formats.Asn1;

namespace Jardem.Integrations.Signatures.Cms;

/// <summary>What a CMS says of itself, read without knowing its algorithms.</summary>
/// <param name="Digests">Object identifiers of the digests it uses.</param>
/// <param name="Detached">Whether the content is left out.</param>
/// <param name="Certificates">How many certificates it encloses.</param>
internal sealed record CmsOutline(IReadOnlyList<string> Digests, bool Detached, int Certificates)
{
    private const string SignedData = "1.2.840.113549.1.7.2";

    /// <summary>Algorithms of the Republic, which only NCANode knows here.</summary>
    public bool IsGost => Digests.Any(d => d.StartsWith("1.2.398.3.10.", StringComparison.Ordinal));

    /// <summary>Null where the bytes are no SignedData, or something follows them.</summary>
    public static CmsOutline? Read(ReadOnlyMemory<byte> cms)
    {
        try
        {
            var whole = new AsnReader(cms, AsnEncodingRules.BER);
            var info = whole.ReadSequence();
            if (whole.HasData || info.ReadObjectIdentifier() != SignedData)
                return null;
            var data = info.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0)).ReadSequence();
            data.ReadInteger();
            var algorithms = data.ReadSetOf(skipSortOrderValidation: true);
            var digests = new List<string>();
            while (algorithms.HasData && digests.Count < 8)
                digests.Add(algorithms.ReadSequence().ReadObjectIdentifier());
            var content = data.ReadSequence();
            content.ReadObjectIdentifier();
            var enclosed = 0;
            var tag = new Asn1Tag(TagClass.ContextSpecific, 0);
            if (data.HasData && data.PeekTag().HasSameClassAndValue(tag))
                for (var certificates = data.ReadSetOf(skipSortOrderValidation: true, tag); certificates.HasData; enclosed++)
                    certificates.ReadEncodedValue();
            return new CmsOutline(digests, !content.HasData, enclosed);
        }
        catch (AsnContentException)
        {
            return null;
        }
    }
}
