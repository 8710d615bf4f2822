using Jardem.Cases.Cases;
using Jardem.Law;

namespace Jardem.Services.Documents.Notices;

/// <summary>The invitation to a hearing: when, how and where by the law of its day, what the applicant may do there, and why.</summary>
internal static class InvitationPaper
{
    public const string Template = "hearing-invitation/1";

    /// <exception cref="InvalidOperationException">The case has no such hearing, or its service hears nobody.</exception>
    public static DocumentContent Of(NoticeFrame frame, int version)
    {
        var preliminary = frame.State.Preliminaries.Single(p => p.Hearings.Any(h => h.Version == version));
        var hearing = preliminary.Hearings.Single(h => h.Version == version);
        var norms = frame.Room.Procedure.Hearing ?? throw new InvalidOperationException($"The service {frame.Room.Id} has no provisions on hearings.");
        return new WholeNotice(new NoticeParts
        {
            Kind = NoticeKinds.Invitation,
            Template = Template,
            Title = frame.Text[$"document-kind.{NoticeKinds.Invitation}"],
            To = frame.Applicant,
            Issuer = frame.Issuer(hearing.AppointedBy),
            Day = DateText.Long(frame.Law.Day),
            About = frame.About(),
            Said = [frame.Paragraph(hearing.Number == 1 ? "paper.invitation.said" : "paper.invitation.again"), .. HearingBlocks.When(frame, hearing.Plan, norms)],
            Next =
            [
                frame.Paragraph("paper.invitation.bring"),
                frame.Paragraph("paper.invitation.cannot-come"),
                new DocumentBlock.Fields([.. HearingBlocks.Where(frame)]),
            ],
            Facts =
            [
                frame.Text.Fill("paper.heard.preliminary", ("day", DateText.Long(preliminary.Record.DecidedOn))),
                .. preliminary.Window is { } window ? [frame.Text.Fill("paper.heard.received", ("day", DateText.Long(window.ReceivedOn)))] : Array.Empty<Text>(),
            ],
            Reasoning = [.. ReasonLines.NotMet(preliminary.Record, frame.Context), frame.Finding(frame.Text["paper.invitation.why"], frame.Law.Cite(norms.Notice))],
            Basis = [.. norms.BasesOf(norms.Ways, frame.Law).Select(frame.Words)],
            Appeal = frame.Appeal,
        }).Content(frame.Context);
    }
}
