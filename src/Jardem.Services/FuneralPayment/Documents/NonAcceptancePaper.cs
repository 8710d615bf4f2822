using Jardem.Cases.Cases;
using Jardem.Law;
using Jardem.Law.Norms;
using Jardem.Services.Documents;
using Jardem.Services.Documents.Notices;

namespace Jardem.Services.FuneralPayment.Documents;

/// <summary>
/// The notice that an electronic application was not accepted (Rules, point 16, part 2): each check that failed with its provision, what
/// was not confirmed, and what can be done. No case exists.
/// </summary>
internal static class NonAcceptancePaper
{
    public const string Template = "funeral-payment/non-acceptance-notice/1";

    public static DocumentContent Of(IntakeRefused refused, DocumentContext context)
    {
        var text = new PaperText(context.Texts);
        var facts = refused.Facts;
        var law = context.Law.Snapshot.On(facts.FiledOn);
        var standard = FactLines.Standard(refused.Service, facts, context.Law);
        var failed = (refused.Checks ?? FuneralDecision.FailedChecks(facts, law)).Select(r => new DocumentFinding(text[$"{r.Key}.not-met"], BasisText.Line(r.Basis, r.Readings, law)));
        var missing = refused.Faults.Select(f => new DocumentFinding(
            text.Fill("funeral.paper.not-confirmed-document", ("name", PaperText.RequirementName(f.Requirement, standard))), BasisText.Line(f.Basis, law)));
        return new DocumentContent
        {
            Kind = "refusal-receipt",
            Template = Template,
            Title = text["funeral.paper.non-acceptance-notice"],
            Blocks =
            [
                new DocumentBlock.Title(text["funeral.paper.non-acceptance-notice"]),
                new DocumentBlock.Fields(
                [
                    text.Field("paper.service", standard.Name),
                    text.Strong("paper.applicant", PaperText.Same(facts.Applicant.Name.ToString())),
                    text.Field("funeral.paper.deceased", DeclaredLines.NameOf(facts)),
                    text.Field("paper.filed-at", text.At(refused.At, context.Zone)),
                ]),
                new DocumentBlock.Paragraph(text["funeral.paper.not-accepted"]),
                new DocumentBlock.Heading(text["funeral.paper.failed-checks"]),
                new DocumentBlock.Findings([.. failed, .. missing]),
                new DocumentBlock.Paragraph(text["funeral.paper.not-accepted-next"]),
                new DocumentBlock.Note(BasisText.Line(law.Cite(FuneralNorms.NonAcceptance), law)),
                new DocumentBlock.Heading(text["paper.notice.complaint"]),
                .. AppealWay.Of(FuneralNorms.Complaints, context.Law, context.Texts).Blocks,
            ],
            Token = context.Token,
        };
    }
}
