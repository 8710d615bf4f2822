using Jardem.Cases.Cases;
using Jardem.Law;
using Jardem.Law.Norms;
using Jardem.Services.Documents;

namespace Jardem.Services.RehabilitatedCertificate.Documents;

/// <summary>
/// The receipt of refusal to accept by Appendix 3 to the Rules, in the edition of the day, in two copies. The form names missing
/// documents only; expired ones follow as lines of our own, marked so.
/// </summary>
internal static class RefusalReceiptPaper
{
    public const string Template = "rehabilitated-certificate/refusal-receipt/1";

    public static DocumentContent Of(IntakeRefused refused, DocumentContext context)
    {
        var text = new PaperText(context.Texts);
        var form = CertificateForms.On(context.Law, refused.On, CertificateForms.RefusalReceipt);
        var office = PaperText.Body(context.Law, refused.Office);
        var blocks = new FormFiller()
            .With("unitNo", office.UnitNo ?? "–")
            .With("officeAddress", office.Address)
            .WithList("missing", Missing(refused, context, text))
            .With("officer", refused.By.Name.ToString())
            .With("phone", office.Phone ?? "–")
            .With("recipient", (refused.Facts.Representative?.Name ?? refused.Facts.Applicant.Name).ToString())
            .Fill(form.Blocks);
        var others = Others(refused, context, text);
        return new DocumentContent
        {
            Kind = "refusal-receipt",
            Template = Template,
            Title = text["document-kind.refusal-receipt"],
            Blocks = [.. others.Count == 0 ? blocks : AfterMissing(blocks, new DocumentBlock.Added(text["paper.added"], others)), .. Again(refused, context, text)],
            Marks = [.. FormMarks.Of(form, context.Law, context.Texts)],
            Copies = 2,
            Token = context.Token,
        };
    }

    private static List<Text> Missing(IntakeRefused refused, DocumentContext context, PaperText text)
    {
        var standard = CertificateForms.Standard(context.Law, refused.Facts.FiledOn);
        var names = refused.Faults.Where(f => f.Kind == IntakeFaultKind.Missing).Select(f => text.Requirement(f.Requirement, standard)).ToList();
        return names.Count > 0 ? names : [text["paper.none"]];
    }

    private static List<Text> Others(IntakeRefused refused, DocumentContext context, PaperText text) =>
    [
        .. Names(refused, context, IntakeFaultKind.Expired).Select(f => text.Fill("paper.document.expired", ("name", f.Name), ("day", DateText.Long(f.Fault.ExpiredOn!.Value)))),
        .. Names(refused, context, IntakeFaultKind.OriginalNotShown).Select(f => text.Fill("paper.document.original-not-shown", ("name", f.Name))),
    ];

    private static IEnumerable<(IntakeFault Fault, Text Name)> Names(IntakeRefused refused, DocumentContext context, IntakeFaultKind kind)
    {
        var standard = CertificateForms.Standard(context.Law, refused.Facts.FiledOn);
        return refused.Faults.Where(f => f.Kind == kind).Select(f => (f, PaperText.RequirementName(f.Requirement, standard)));
    }

    private static IEnumerable<DocumentBlock> AfterMissing(IReadOnlyList<DocumentBlock> blocks, DocumentBlock added) =>
        blocks.SelectMany(b => b is DocumentBlock.NumberedList ? [b, added] : new[] { b });

    private static DocumentBlock[] Again(IntakeRefused refused, DocumentContext context, PaperText text)
    {
        var day = context.Law.Snapshot.On(refused.On);
        return [new DocumentBlock.Paragraph(text["paper.come-again"]), new DocumentBlock.Note(BasisText.Line(day.Cite(CertificateNorms.NonAcceptance), day))];
    }
}
