using Jardem.Law.Norms;
using Jardem.Law.Snapshots;
using Jardem.Services.Documents;

namespace Jardem.Services.RehabilitatedCertificate.Documents;

/// <summary>How to complain, in the words of points 17 and 18 of the Rules and in no others.</summary>
internal static class ComplaintWay
{
    private static readonly NormRef[] Norms = [new(CertificateNorms.Act, "p17.part1"), new(CertificateNorms.Act, "p17.part2"), new(CertificateNorms.Act, "p18.part1")];

    public static IEnumerable<DocumentBlock> Of(LawOnDay law) => Norms
        .Select(law.Find)
        .OfType<NormAnswer.InForce>()
        .Select(found => new DocumentBlock.Quotation(found.Edition.Text, BasisText.Citation(law.Cite(found.Ref), law)));
}
