using System.Collections.Immutable;
using System.Formats.Asn1;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Jardem.Integrations.Signatures.Revocation;

/// <summary>
/// Where revocation may be asked: configured addresses, and those in a certificate whose host is configured as allowed. A certificate must
/// not make the house ask an address of its maker's choice.
/// </summary>
internal sealed class AnswerAddresses(SignatureSettings settings)
{
    private const string ListPoints = "2.5.29.31";
    private const int Most = 3;

    private readonly ImmutableHashSet<string> allowed = settings.AllowedHosts.ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Certificates of remembered paths stay the same objects, so their addresses are read once.</summary>
    private readonly ConditionalWeakTable<X509Certificate2, Uri[]> ocsp = [];
    private readonly ConditionalWeakTable<X509Certificate2, Uri[]> lists = [];

    public Uri[] Ocsp(X509Certificate2 certificate) => ocsp.GetValue(certificate, c => [.. OcspOf(c)]);

    public Uri[] Lists(X509Certificate2 certificate) => lists.GetValue(certificate, c => [.. ListsOf(c)]);

    private IEnumerable<Uri> OcspOf(X509Certificate2 certificate)
    {
        if (settings.Ocsp is { } own)
            return [own];
        try
        {
            return Allowed(certificate.Extensions.OfType<X509AuthorityInformationAccessExtension>().SelectMany(e => e.EnumerateOcspUris()).Take(Most).ToList());
        }
        catch (CryptographicException)
        {
            return [];
        }
    }

    private ImmutableArray<Uri> ListsOf(X509Certificate2 certificate)
    {
        try
        {
            return [.. Allowed(certificate.Extensions.Where(e => e.Oid?.Value == ListPoints).SelectMany(e => Points(e.RawData)).Take(Most)), .. settings.Lists];
        }
        catch (AsnContentException)
        {
            return settings.Lists;
        }
    }

    /// <summary>The port counts as well: an allowed host is not a way to everything that listens there.</summary>
    private IEnumerable<Uri> Allowed(IEnumerable<string> addresses) => addresses
        .Select(a => Uri.TryCreate(a, UriKind.Absolute, out var uri) ? uri : null)
        .OfType<Uri>()
        .Where(uri => uri.Scheme is "http" or "https" && uri.UserInfo.Length == 0 && allowed.Contains(uri.Authority));

    private static List<string> Points(byte[] extension)
    {
        var found = new List<string>();
        var points = new AsnReader(extension, AsnEncodingRules.DER).ReadSequence();
        while (points.HasData)
        {
            var point = points.ReadSequence();
            var tag = new Asn1Tag(TagClass.ContextSpecific, 0);
            if (!point.HasData || !point.PeekTag().HasSameClassAndValue(tag))
                continue;
            var name = point.ReadSequence(tag);
            if (!name.PeekTag().HasSameClassAndValue(tag))
                continue;
            var names = name.ReadSequence(tag);
            while (names.HasData)
            {
                var uri = new Asn1Tag(TagClass.ContextSpecific, 6);
                if (names.PeekTag().HasSameClassAndValue(uri))
                    found.Add(names.ReadCharacterString(UniversalTagNumber.IA5String, uri));
                else
                    names.ReadEncodedValue();
            }
        }

        return found;
    }
}
