using Jardem.Cases.Cases;
using Jardem.Cases.Facts;
using Jardem.Law;
using Jardem.Law.Data;
using Jardem.Law.Norms;
using Jardem.Services.Documents;

namespace Jardem.Services.FuneralPayment.Documents;

/// <summary>The documents of the funeral payment, each made by a builder of its own.</summary>
internal sealed class FuneralDocuments(IServiceRoom room) : ServiceDocuments
{
    /// <summary>The notice that the payment is assigned.</summary>
    public const string Assignment = "assignment-notice";

    private const string Notice = "funeral-payment/acceptance-notice/1";

    public override DocumentContent Application(CaseState state, DocumentContext context) => ApplicationPaper.Of(state, context);

    /// <summary>
    /// Of paper at a visit (Rules, point 12); of an application without an officer, the notice of acceptance: of the portal (point 13, part 5), of
    /// the proactive service (point 16, part 1, which the registration itself names).
    /// </summary>
    public override DocumentContent AcceptanceReceipt(CaseState state, DocumentContext context) => state.Registration.Channel switch
    {
        IntakeChannel.Portal => ReceiptPaper.Of(state, context, Notice, null, "funeral.paper.acceptance-notice", context.Law.Snapshot.On(state.Facts.FiledOn).Cite(FuneralNorms.PortalAcceptance)),
        IntakeChannel.Proactive => ReceiptPaper.Of(state, context, Notice, null, "funeral.paper.acceptance-notice", new Basis.HouseRule(FuneralNorms.ConsentDayRule)),
        _ => ReceiptPaper.Of(state, context, "funeral-payment/acceptance-receipt/1", FuneralNorms.Result),
    };

    /// <summary>Without an officer, on the portal or on consent, checks are not met: the notice of that (Rules, point 16, part 2). At the desk the package is not whole.</summary>
    public override DocumentContent RefusalReceipt(IntakeRefused refused, DocumentContext context) => refused.Checks is not null || WithoutOfficer(context, refused.Office)
        ? NonAcceptancePaper.Of(refused, context)
        : RefusalReceiptPaper.Of(refused, context);

    public override DocumentContent Decision(CaseState state, DocumentContext context) => DecisionPaper.Of(this, state, context);

    public override string ResultKind(CaseState state) => Assignment;

    public override DocumentContent Result(CaseState state, DocumentContext context) => AssignmentPaper.Of(room, state, context);

    public override IEnumerable<Text> Declared(ApplicationFacts facts, DocumentContext context) => DeclaredLines.Of(facts, context);

    private static bool WithoutOfficer(DocumentContext context, string office) => PaperText.Body(context.Law, office).Kind == BodyKinds.Portal;
}
