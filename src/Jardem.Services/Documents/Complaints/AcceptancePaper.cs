using Jardem.Cases.Complaints;
using Jardem.Law;
using Jardem.Services.Documents.Notices;

namespace Jardem.Services.Documents.Complaints;

/// <summary>The notice that a complaint was taken: its number, who considers it, until which day and why.</summary>
internal static class AcceptancePaper
{
    public static DocumentContent Of(ComplaintFrame frame)
    {
        var received = frame.Complaint.Received;
        var notice = frame.Notice;
        var provider = received.Addressee == ComplaintAddressee.Provider;
        return new WholeNotice(new NoticeParts
        {
            Kind = ComplaintPaperKinds.Acceptance,
            Template = $"{ComplaintPaperKinds.Acceptance}/1",
            Title = notice.Text[$"document-kind.{ComplaintPaperKinds.Acceptance}"],
            To = frame.Complainant,
            Issuer = notice.Issuer(received.By),
            Day = DateText.Long(notice.Law.Day),
            About = [.. frame.About(), notice.Text.Field("complaint-paper.considered-by", PaperText.Body(notice.Law, received.HeldBy).Name)],
            Said = [notice.Paragraph("complaint-paper.acceptance.said")],
            Next = [notice.Paragraph(provider ? "complaint-paper.acceptance.provider-next" : "complaint-paper.acceptance.quality-next")],
            Facts = frame.Facts(),
            Reasoning =
            [
                .. received.Satisfaction is { } satisfaction ? [frame.Limit("complaint-paper.limit.satisfaction", satisfaction)] : Array.Empty<DocumentFinding>(),
                .. received.Forwarding is { } forwarding ? [frame.Limit("complaint-paper.limit.forwarding", forwarding)] : Array.Empty<DocumentFinding>(),
                frame.Limit("complaint-paper.limit.consideration", received.Consideration),
                notice.Finding(notice.Text["complaint-paper.no-term"], received.Term),
                .. received.Spoken is { } spoken ? [notice.Finding(notice.Text["complaint-paper.read-aloud"], spoken)] : Array.Empty<DocumentFinding>(),
            ],
            Basis = [notice.Note(received.Basis)],
            Appeal = notice.Appeal,
        }).Content(notice.Context);
    }
}
