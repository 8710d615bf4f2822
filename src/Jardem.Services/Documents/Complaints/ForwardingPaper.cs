using Jardem.Cases.Complaints;
using Jardem.Cases.Complaints.Events;
using Jardem.Law;
using Jardem.Services.Documents.Notices;

namespace Jardem.Services.Documents.Complaints;

/// <summary>The letter that sends a complaint on with the case: what the provider says and what the case file holds.</summary>
internal static class ForwardingPaper
{
    /// <exception cref="InvalidOperationException">The complaint was not sent on.</exception>
    public static DocumentContent Of(ComplaintFrame frame)
    {
        var sent = frame.Complaint.Forwarded ?? throw new InvalidOperationException($"Complaint {frame.Complaint.Id} was not sent on.");
        var notice = frame.Notice;
        var papers = sent.File;
        return new WholeNotice(new NoticeParts
        {
            Kind = ComplaintPaperKinds.Forwarding,
            Template = $"{ComplaintPaperKinds.Forwarding}/1",
            Title = notice.Text[$"document-kind.{ComplaintPaperKinds.Forwarding}"],
            To = notice.Organisation(sent.To),
            Issuer = notice.Issuer(sent.By),
            Day = DateText.Long(sent.On),
            About = frame.About(),
            Said = [notice.Paragraph("complaint-paper.forwarding.said")],
            Next =
            [
                notice.Heading("complaint-paper.forwarding.file"),
                new DocumentBlock.NumberedList([.. papers.Select(paper => Line(paper, frame))]),
                notice.Heading("complaint-paper.forwarding.explanation"),
                new DocumentBlock.Paragraph(PaperText.Same(sent.Explanation)),
            ],
            Facts = frame.Facts(),
            Reasoning =
            [
                notice.Finding(notice.Text[sent.Late ? "complaint-paper.forwarding.late" : "complaint-paper.forwarding.in-time"], frame.Complaint.Received.Forwarding!.Basis),
                frame.Limit("complaint-paper.limit.consideration", sent.Consideration),
                notice.Finding(notice.Text["complaint-paper.forwarding.registration"], ComplaintLaw.HigherRegistration),
            ],
            Basis = [notice.Note(sent.Basis)],
            Appeal = notice.Appeal,
        }).Content(notice.Context);
    }

    private static Text Line(FiledPaper paper, ComplaintFrame frame)
    {
        var name = paper.Brought ? Brought(paper.Kind, frame) : frame.Text[$"document-kind.{paper.Kind}"];
        return paper.Number is { } number ? frame.Text.Fill("complaint-paper.filed", ("name", name), ("number", PaperText.Same(number))) : name;
    }

    private static Text Brought(string requirement, ComplaintFrame frame) =>
        PaperText.RequirementName(requirement, FactLines.Standard(frame.Notice.Room.Id, frame.Notice.State.Facts, frame.Notice.Law));
}
