using Jardem.Cases.Cases;
using Jardem.Law.Norms;
using Jardem.Services.Documents;

namespace Jardem.Services.RehabilitatedCertificate.Documents;

/// <summary>The decision to issue a certificate or a duplicate.</summary>
internal static class DecisionPaper
{
    public const string Template = "rehabilitated-certificate/decision/2";

    /// <exception cref="InvalidOperationException">The case is not granted yet: there is no decision to print.</exception>
    public static DocumentContent Of(ServiceDocuments documents, CaseState state, DocumentContext context)
    {
        var text = new PaperText(context.Texts);
        return GrantPaper.Of(documents, state, context, Template, CertificateNorms.Complaints, record => Decided(record, context, text));
    }

    private static IEnumerable<DocumentBlock> Decided(DecisionRecord record, DocumentContext context, PaperText text)
    {
        var law = context.Law.Snapshot.On(record.Facts.FiledOn);
        var result = CertificateForms.Standard(context.Law, record.Facts.FiledOn).Row("result")
            ?? throw new InvalidOperationException("The standard has no row that names the result.");
        yield return new DocumentBlock.Paragraph(text[$"certificate.paper.grant.{record.Facts.Request}"]);
        yield return new DocumentBlock.Note(BasisText.Line(law.Cite(result.Norm), law));
        if (record.Facts.Request == CertificateFacts.Duplicate)
            yield return new DocumentBlock.Note(BasisText.Line(new Basis.HouseRule("H-duplicate-voids"), context.Law));
    }
}
