using Jardem.Cases.Cases;
using Jardem.Law;
using Jardem.Law.Norms;
using Jardem.Services.Documents;
using Jardem.Services.Documents.Notices;

namespace Jardem.Services.FuneralPayment.Documents;

/// <summary>
/// The receipt of refusal to accept a package at the desk, in two copies and our own layout: the order has no form of it. It names what is
/// missing or out of date, with the provision that asks for it.
/// </summary>
internal static class RefusalReceiptPaper
{
    public const string Template = "funeral-payment/refusal-receipt/1";

    public static DocumentContent Of(IntakeRefused refused, DocumentContext context)
    {
        var text = new PaperText(context.Texts);
        var facts = refused.Facts;
        var law = context.Law.Snapshot.On(facts.FiledOn);
        var standard = FactLines.Standard(refused.Service, facts, context.Law);
        var office = PaperText.Body(context.Law, refused.Office);
        return new DocumentContent
        {
            Kind = "refusal-receipt",
            Template = Template,
            Title = text["document-kind.refusal-receipt"],
            Blocks =
            [
                new DocumentBlock.Title(text["document-kind.refusal-receipt"]),
                new DocumentBlock.Fields(
                [
                    text.Field("paper.service", standard.Name),
                    text.Strong("paper.applicant", PaperText.Same((facts.Representative?.Name ?? facts.Applicant.Name).ToString())),
                    text.Field("paper.filed-at", text.At(refused.At, context.Zone)),
                    text.Field("paper.office", office.Name),
                    text.Field("paper.address", office.Address),
                    text.Field("paper.accepted-by", PaperText.Officer(refused.By)),
                ]),
                new DocumentBlock.Heading(text["funeral.paper.missing"]),
                new DocumentBlock.Findings([.. refused.Faults.Select(f => new DocumentFinding(Said(f), BasisText.Line(f.Basis, law)))]),
                new DocumentBlock.Paragraph(text["paper.come-again"]),
                new DocumentBlock.Note(BasisText.Line(law.Cite(FuneralNorms.DeskRefusal), law)),
                new DocumentBlock.Signature(text["paper.signature-of-worker"], refused.By.Name.ToString()),
            ],
            Marks = [BasisText.Line(new Basis.HouseRule(FuneralNorms.FormRule), context.Law)],
            Copies = 2,
            Token = context.Token,
        };

        Text Said(IntakeFault fault) => fault.Kind switch
        {
            IntakeFaultKind.Expired => text.Fill("paper.document.expired", ("name", PaperText.RequirementName(fault.Requirement, standard)), ("day", DateText.Long(fault.ExpiredOn!.Value))),
            IntakeFaultKind.OriginalNotShown => text.Fill("paper.document.original-not-shown", ("name", PaperText.RequirementName(fault.Requirement, standard))),
            _ => text.Requirement(fault.Requirement, standard),
        };
    }
}
