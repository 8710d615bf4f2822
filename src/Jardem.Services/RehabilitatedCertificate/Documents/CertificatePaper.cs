using Jardem.Cases.Cases;
using Jardem.Cases.Facts;
using Jardem.Law;
using Jardem.Services.Documents;

namespace Jardem.Services.RehabilitatedCertificate.Documents;

/// <summary>
/// The certificate and its duplicate. The order's sample is not held, so the layout is our own (house rule H-certificate-layout) and
/// stands in the law data; its words on the right to benefits are those of the application form. It is made of the facts as they stand, a
/// slip put right.
/// </summary>
internal static class CertificatePaper
{
    public const string Template = "rehabilitated-certificate/certificate/2";

    private const string Rehabilitation = "rehabilitation";

    /// <exception cref="InvalidOperationException">The case is not granted, or the document has no number.</exception>
    public static DocumentContent Of(CaseState state, DocumentContext context)
    {
        var granted = state.Granted ?? throw new InvalidOperationException($"Case {state.Id} is not granted: it has no result to print.");
        var text = new PaperText(context.Texts);
        var facts = state.Facts;
        var form = CertificateForms.On(context.Law, context.Law.Day, CertificateForms.Certificate);
        return new DocumentContent
        {
            Kind = facts.Request,
            Template = Template,
            Title = text[$"document-kind.{facts.Request}"],
            Layout = DocumentLayout.FoldedCard,
            Blocks = new FormFiller()
                .With("number", context.Number ?? throw new InvalidOperationException("A certificate has a number."))
                .WithStamp("duplicate", facts.Request == CertificateFacts.Duplicate ? text["certificate.paper.duplicate"] : null)
                .With("holder", facts.Applicant.Name.ToString())
                .With("iin", facts.Applicant.Iin)
                .With("birthDate", DateText.Long(facts.Applicant.BirthDate))
                .With("basisDocument", BasisDocument(facts, context, text))
                .With("issuedBy", PaperText.Body(context.Law, state.Registration.Body).Name)
                .With("issuedOn", DateText.Long(context.Law.Day))
                .With("head", granted.Record.DecidedBy.Name.ToString())
                .Fill(form.Blocks),
            Marks = [.. FormMarks.Of(form, context.Law, context.Texts, "H-certificate-layout")],
            Token = context.Token,
        };
    }

    private static Text BasisDocument(ApplicationFacts facts, DocumentContext context, PaperText text)
    {
        var document = facts.Documents.FirstOrDefault(d => d.Requirement == Rehabilitation)
            ?? throw new InvalidOperationException("A certificate was granted without a document that proves the rehabilitation.");
        return text.Fill(
            "certificate.paper.basis-document",
            ("kind", PaperText.KindOf(document, CertificateForms.Standard(context.Law, facts.FiledOn))),
            ("number", PaperText.Same(document.Number)),
            ("issuedOn", DateText.Long(document.IssuedOn)),
            ("issuedBy", PaperText.Same(document.IssuedBy)));
    }
}
