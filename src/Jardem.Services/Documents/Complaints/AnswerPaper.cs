using Jardem.Cases.Cases;
using Jardem.Cases.Complaints;
using Jardem.Cases.People;
using Jardem.Law;
using Jardem.Law.Norms;
using Jardem.Services.Documents.Notices;
using NodaTime;

namespace Jardem.Services.Documents.Complaints;

/// <summary>The answer to a complaint: what came of it, why, on which provisions, and where to turn next.</summary>
internal static class AnswerPaper
{
    /// <exception cref="InvalidOperationException">The complaint is still open.</exception>
    public static DocumentContent Of(ComplaintFrame frame)
    {
        var complaint = frame.Complaint;
        if (complaint.Satisfied is { } satisfied)
        {
            return Answer(frame, satisfied.SetsAside ? "satisfied-set-aside" : "satisfied", satisfied.By, satisfied.On, satisfied.SetsAside, satisfied.Basis,
            [
                frame.Notice.Finding(PaperText.Same(satisfied.Answer), satisfied.Basis),
                frame.Limit("complaint-paper.limit.satisfaction", complaint.Received.Satisfaction!),
            ]);
        }

        var ruled = complaint.Ruled ?? throw new InvalidOperationException($"Complaint {complaint.Id} is still open: there is no answer to print.");
        var limit = complaint.Forwarded?.Consideration ?? complaint.Received.Consideration;
        return Answer(frame, Said(ruled.Result, ruled.SetsAside), ruled.By, ruled.On, ruled.SetsAside, ruled.Basis,
        [
            .. ruled.Norms.Select(norm => frame.Notice.Finding(PaperText.Same(ruled.Reasoning), norm)).Take(1),
            .. ruled.Norms.Skip(1).Select(norm => frame.Notice.Finding(frame.Text["complaint-paper.answer.also"], norm)),
            frame.Limit(ruled.Late ? "complaint-paper.limit.answered-late" : "complaint-paper.limit.answered", limit),
            .. ruled.Effect is { } effect ? [frame.Notice.Finding(frame.Text["complaint-paper.answer.effect"], effect)] : Array.Empty<DocumentFinding>(),
        ]);
    }

    private static string Said(ComplaintResult result, bool setsAside) => (result, setsAside) switch
    {
        (ComplaintResult.Remitted, true) => "remitted",
        (ComplaintResult.Remitted, false) => "remitted-to-act",
        (ComplaintResult.Annulled, _) => "annulled",
        _ => "upheld",
    };

    private static DocumentContent Answer(ComplaintFrame frame, string said, Officer by, LocalDate on, bool setsAside, Basis basis, IReadOnlyList<DocumentFinding> reasoning)
    {
        var notice = frame.Notice;
        // The day of the new decision is that of the case's own opening again, so the answer says the same whenever it is made.
        var again = setsAside ? notice.State.Reopened.FirstOrDefault(r => r.Cause == Cases.Cases.Events.ReopenCause.Complaint && r.On == on) : null;
        return new WholeNotice(new NoticeParts
        {
            Kind = ComplaintPaperKinds.Answer,
            Template = $"{ComplaintPaperKinds.Answer}/1",
            Title = notice.Text[$"document-kind.{ComplaintPaperKinds.Answer}"],
            To = frame.Complainant,
            Issuer = notice.Issuer(by),
            Day = DateText.Long(on),
            About = [.. frame.About(), .. again is null ? [] : new[] { notice.Text.Strong("paper.notice.decision-due", NoticeFrame.Day(again.Deadline.Due)) }],
            Said = [notice.Paragraph($"complaint-paper.answer.{said}")],
            Next = [notice.Paragraph("complaint-paper.answer.next")],
            Facts = frame.Facts(),
            Reasoning = reasoning,
            Basis = [notice.Note(basis)],
            Appeal = notice.Appeal,
        }).Content(notice.Context);
    }
}
