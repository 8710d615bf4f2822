using System.Collections.Immutable;
using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;
using Jardem.Cases.People;
using Jardem.UseCases.Ports;

namespace Jardem.Integrations.Signatures.Paths;

/// <summary>Who a certificate names, in the national centre's forms, and what its key is for.</summary>
internal sealed class Subject
{
    private const string ForSigning = "1.3.6.1.5.5.7.3.4";
    private const string ForAuthentication = "1.3.6.1.5.5.7.3.2";

    private readonly X509KeyUsageFlags bits;
    private readonly HashSet<string> usages;
    private readonly SignerCertificate? signer;
    private readonly string fault;
    private readonly bool authority;

    private Subject(X509Certificate2 certificate)
    {
        bits = certificate.Extensions.OfType<X509KeyUsageExtension>().FirstOrDefault()?.KeyUsages ?? X509KeyUsageFlags.None;
        usages = [.. certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().SelectMany(e => e.EnhancedKeyUsages.Cast<System.Security.Cryptography.Oid>()).Select(o => o.Value!)];
        authority = certificate.Extensions.OfType<X509BasicConstraintsExtension>().Any(e => e.CertificateAuthority);
        var names = Names(certificate.SubjectName.RawData);
        var iins = Numbers(names, "2.5.4.5", "IIN");
        var bins = Numbers(names, "2.5.4.11", "BIN");
        fault = iins.Count != 1 ? "not one IIN" : Iin.Check(iins[0]) != IinFault.None ? "the IIN cannot be one" : bins.Count > 1 ? "more than one BIN" : "";
        if (fault.Length == 0)
            signer = new SignerCertificate(
                certificate.SerialNumber, First(names, "2.5.4.3") ?? "", First(names, "2.5.4.4"), First(names, "2.5.4.42"), iins[0], bins.FirstOrDefault(), Roles(),
                certificate.From(), certificate.To(), certificate.SignatureAlgorithm.Value ?? "");
    }

    /// <exception cref="RefusedSignatureException">The subject holds no IIN, or not one that can be.</exception>
    public SignerCertificate Signer => signer ?? throw new RefusedSignatureException(SignatureFault.NoPerson, fault);

    public static Subject Of(X509Certificate2 certificate) => new(certificate);

    /// <exception cref="RefusedSignatureException">The key is for something else.</exception>
    public void CheckUse(SignatureUse use)
    {
        var (usage, needed) = use == SignatureUse.Sign
            ? (ForSigning, X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation)
            : (ForAuthentication, X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment);
        if (authority || (bits & needed) != needed || !usages.Contains(usage))
            throw new RefusedSignatureException(SignatureFault.WrongUse, $"the certificate is not for {usage}");
    }

    private ImmutableArray<CertificateRole> Roles()
    {
        var roles = ImmutableArray.CreateBuilder<CertificateRole>();
        foreach (var (oid, role) in new[]
        {
            ("1.2.398.3.3.4.1.1", CertificateRole.NaturalPerson), ("1.2.398.3.3.4.1.2", CertificateRole.LegalEntity), ("1.2.398.3.3.4.1.2.1", CertificateRole.FirstHead),
            ("1.2.398.3.3.4.1.2.2", CertificateRole.RightToSign), ("1.2.398.3.3.4.1.2.3", CertificateRole.RightToSignFinance), ("1.2.398.3.3.4.1.2.4", CertificateRole.HumanResources),
            ("1.2.398.3.3.4.1.2.5", CertificateRole.Employee),
        })
        {
            if (usages.Contains(oid))
                roles.Add(role);
        }

        if (usages.Any(u => u is "1.2.398.3.3.4.1.1.1" or "1.2.398.3.3.4.1.2.6" || u.StartsWith("1.2.398.3.3.4.1.2.6.", StringComparison.Ordinal)))
            roles.Add(CertificateRole.InformationSystem);
        return roles.ToImmutable();
    }

    private static List<string> Numbers(List<(string Oid, string Value)> names, string oid, string prefix) =>
        [.. names.Where(n => n.Oid == oid && n.Value.Length == 15 && n.Value.StartsWith(prefix, StringComparison.Ordinal)).Select(n => n.Value[3..]).Where(d => d.All(char.IsAsciiDigit)).Distinct()];

    private static string? First(List<(string Oid, string Value)> names, string oid) => names.Where(n => n.Oid == oid).Select(n => n.Value).FirstOrDefault();

    /// <summary>Every attribute of every relative name; one may hold several.</summary>
    private static List<(string Oid, string Value)> Names(byte[] subject)
    {
        var names = new List<(string, string)>();
        try
        {
            var sequence = new AsnReader(subject, AsnEncodingRules.BER).ReadSequence();
            while (sequence.HasData)
            {
                var set = sequence.ReadSetOf(skipSortOrderValidation: true);
                while (set.HasData)
                {
                    var pair = set.ReadSequence();
                    var oid = pair.ReadObjectIdentifier();
                    var tag = pair.PeekTag();
                    if (tag.TagClass == TagClass.Universal && (UniversalTagNumber)tag.TagValue is UniversalTagNumber.UTF8String or UniversalTagNumber.PrintableString or UniversalTagNumber.IA5String or UniversalTagNumber.BMPString or UniversalTagNumber.T61String)
                        names.Add((oid, pair.ReadCharacterString((UniversalTagNumber)tag.TagValue)));
                }
            }
        }
        catch (AsnContentException)
        {
            throw new RefusedSignatureException(SignatureFault.NoPerson, "the subject cannot be read");
        }

        return names;
    }
}
