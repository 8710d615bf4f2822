using Jardem.Cases.Cases;
using Jardem.Cases.Facts;
using Jardem.Law;
using Jardem.Services.Documents;

namespace Jardem.Services.RehabilitatedCertificate.Documents;

/// <summary>The documents of the certificate service, each made by a builder of its own.</summary>
internal sealed class CertificateDocuments : ServiceDocuments
{
    public override DocumentContent Application(CaseState state, DocumentContext context) => ApplicationPaper.Of(state, context);

    public override DocumentContent AcceptanceReceipt(CaseState state, DocumentContext context) => AcceptanceReceiptPaper.Of(state, context);

    public override DocumentContent RefusalReceipt(IntakeRefused refused, DocumentContext context) => RefusalReceiptPaper.Of(refused, context);

    public override DocumentContent Decision(CaseState state, DocumentContext context) => DecisionPaper.Of(this, state, context);

    public override string ResultKind(CaseState state) => state.Facts.Request;

    public override DocumentContent Result(CaseState state, DocumentContext context) => CertificatePaper.Of(state, context);

    public override IEnumerable<Text> Declared(ApplicationFacts facts, DocumentContext context)
    {
        var text = new PaperText(context.Texts);
        if (facts.Answers.GetValueOrDefault(CertificateFacts.DuplicateReason) is { } reason)
            yield return text.Fill("paper.decision.declared-fact", ("fact", text[$"fact.{CertificateFacts.DuplicateReason}"]), ("value", text[$"question.{CertificateFacts.DuplicateReason}.{reason}"]));
        if (facts.Answers.GetValueOrDefault(CertificateFacts.EarlierNumber) is { } number)
            yield return text.Fill("certificate.paper.earlier-number", ("number", PaperText.Same(number)));
    }
}
