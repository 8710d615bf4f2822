using Jardem.Cases.Cases;
using Jardem.Law;
using Jardem.Law.Norms;
using Jardem.Services.Documents;
using Jardem.Services.Documents.Notices;

namespace Jardem.Services.FuneralPayment.Documents;

/// <summary>The result of the service: the notice that the payment is assigned (list of requirements, row 5), with the amount and the account.</summary>
internal static class AssignmentPaper
{
    public const string Template = "funeral-payment/assignment-notice/1";

    /// <exception cref="InvalidOperationException">The case is not granted.</exception>
    public static DocumentContent Of(IServiceRoom room, CaseState state, DocumentContext context)
    {
        var granted = state.Granted ?? throw new InvalidOperationException($"Case {state.Id} is not granted: it has no result to print.");
        var frame = new NoticeFrame(room, state, context);
        return new WholeNotice(new NoticeParts
        {
            Kind = FuneralDocuments.Assignment,
            Template = Template,
            Title = frame.Text[$"document-kind.{FuneralDocuments.Assignment}"],
            To = frame.Applicant,
            Issuer = frame.Issuer(granted.Record, granted.Confirmation),
            Day = DateText.Long(granted.Record.DecidedOn),
            About = frame.About(),
            Said = [frame.Paragraph("funeral.paper.assigned"), .. SizeLines.Of(granted.Record, context, frame.Text)],
            Next = [frame.Paragraph("funeral.paper.assigned-next")],
            Facts = frame.Facts,
            Reasoning = ReasonLines.Of(granted.Record, context),
            Basis = [new DocumentBlock.Note(BasisText.Line(frame.FilingLaw.Cite(FuneralNorms.Result), frame.FilingLaw))],
            Appeal = frame.Appeal,
        }).Content(context);
    }
}
