using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Hearings;
using Jardem.Law;
using Jardem.Law.Norms;

namespace Jardem.Services.Documents.Notices;

/// <summary>The decision to refuse: how the applicant was heard and what was said, the facts, the reasoning, the grounds, what would change the answer.</summary>
internal static class RefusalPaper
{
    public const string Template = "refusal-decision/1";

    /// <param name="standsInFor">The earlier paper with the slip, where this one stands in for it.</param>
    /// <exception cref="InvalidOperationException">The case is not refused.</exception>
    public static DocumentContent Of(NoticeFrame frame, IssuedDocument? standsInFor)
    {
        var refused = frame.State.Refused ?? throw new InvalidOperationException($"Case {frame.State.Id} is not refused: there is no refusal to print.");
        var norms = frame.Room.Procedure.Hearing ?? throw new InvalidOperationException($"The service {frame.Room.Id} has no provisions on hearings.");
        return new WholeNotice(new NoticeParts
        {
            Kind = NoticeKinds.Refusal,
            Template = Template,
            Title = frame.Text[$"document-kind.{NoticeKinds.Refusal}"],
            To = frame.Applicant,
            Issuer = frame.Issuer(refused.Record, refused.Confirmation),
            Day = DateText.Long(refused.Record.DecidedOn),
            DayLabel = "paper.decision.day",
            About = frame.About(),
            Said = [.. StandsIn.Line(standsInFor, frame), frame.Heading("paper.decision.decided"), frame.Paragraph("paper.refusal.said")],
            Next =
            [
                .. HearingBlocks.Heard(frame),
                frame.Paragraph("paper.heard.answer"),
                .. refused.Heard.How == HeardHow.Silent ? [frame.Note(new Basis.HouseRule(norms.Reading))] : Array.Empty<DocumentBlock>(),
                frame.Heading("paper.refusal.change"),
                .. WhatToBring.Of(frame),
                frame.Paragraph("paper.refusal.apply-again"),
            ],
            Facts = frame.Facts,
            Reasoning = ReasonLines.Of(refused.Record, frame.Context),
            Basis = [frame.Paragraph("paper.refusal.ground"), .. ReasonLines.Grounds(refused.Record, frame.Context), .. frame.Notes(norms.BasesOf(norms.Decision, frame.Law))],
            Appeal = frame.Appeal,
        }).Content(frame.Context);
    }
}
