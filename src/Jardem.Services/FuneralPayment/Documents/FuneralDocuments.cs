using Jardem.Cases.Cases;
using Jardem.Cases.Facts;
using Jardem.Law;
using Jardem.Law.Data;
using Jardem.Services.Documents;

namespace Jardem.Services.FuneralPayment.Documents;

/// <summary>The documents of the funeral payment, each made by a builder of its own.</summary>
internal sealed class FuneralDocuments(IServiceRoom room) : ServiceDocuments
{
    /// <summary>The notice that the payment is assigned.</summary>
    public const string Assignment = "assignment-notice";

    public override DocumentContent Application(CaseState state, DocumentContext context) => ApplicationPaper.Of(state, context);

    /// <summary>Of paper at a visit (Rules, point 12); of an application without an officer, the notice of acceptance (points 13 and 16).</summary>
    public override DocumentContent AcceptanceReceipt(CaseState state, DocumentContext context) => WithoutOfficer(context, state.Registration.Office)
        ? ReceiptPaper.Of(state, context, "funeral-payment/acceptance-notice/1", null, "funeral.paper.acceptance-notice", FuneralNorms.PortalAcceptance)
        : ReceiptPaper.Of(state, context, "funeral-payment/acceptance-receipt/1", FuneralNorms.Result);

    public override DocumentContent RefusalReceipt(IntakeRefused refused, DocumentContext context) => WithoutOfficer(context, refused.Office)
        ? NonAcceptancePaper.Of(refused, context)
        : RefusalReceiptPaper.Of(refused, context);

    public override DocumentContent Decision(CaseState state, DocumentContext context) => DecisionPaper.Of(this, state, context);

    public override string ResultKind(CaseState state) => Assignment;

    public override DocumentContent Result(CaseState state, DocumentContext context) => AssignmentPaper.Of(room, state, context);

    public override IEnumerable<Text> Declared(ApplicationFacts facts, DocumentContext context) => DeclaredLines.Of(facts, context);

    private static bool WithoutOfficer(DocumentContext context, string office) => PaperText.Body(context.Law, office).Kind == BodyKinds.Portal;
}
