using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Hearings;
using Jardem.Law;
using Jardem.Law.Clock;
using Jardem.Law.Norms;
using Jardem.Services.Deciding;
using NodaTime;

namespace Jardem.Services.Documents.Notices;

/// <summary>
/// The notice of a preliminary decision to refuse: that it is not yet the decision, what the applicant can say, bring and do and until when,
/// the facts, every condition found not met, the grounds of the standard of the day of filing.
/// </summary>
internal static class PreliminaryRefusalPaper
{
    public const string Template = "preliminary-refusal-notice/1";

    /// <exception cref="InvalidOperationException">The case has no such preliminary decision, or its service hears nobody.</exception>
    public static DocumentContent Of(NoticeFrame frame, int version)
    {
        var made = frame.State.Preliminaries.SingleOrDefault(p => p.Version == version) ?? throw new InvalidOperationException($"Case {frame.State.Id} has no preliminary decision at {version}.");
        var norms = frame.Room.Procedure.Hearing ?? throw new InvalidOperationException($"The service {frame.Room.Id} has no provisions on hearings.");
        var title = frame.Text[$"document-kind.{NoticeKinds.PreliminaryRefusal}"];
        return new WholeNotice(new NoticeParts
        {
            Kind = NoticeKinds.PreliminaryRefusal,
            Template = Template,
            Title = title,
            To = frame.Applicant,
            Issuer = frame.Issuer(made.Record, made.Confirmation),
            Day = DateText.Long(made.Record.DecidedOn),
            About = [.. frame.About(), frame.Text.Field("paper.notice.decision-due", NoticeFrame.Day(frame.State.Deadline.Due))],
            Said =
            [
                frame.Paragraph("paper.preliminary.said"),
                new DocumentBlock.Stamp(frame.Text["paper.preliminary.not-yet"]),
            ],
            Next =
            [
                frame.Heading("paper.preliminary.hearing"),
                .. HearingBlocks.When(frame, made.Hearings[0].Plan, norms),
                frame.Heading("paper.preliminary.objection"),
                .. Objecting(frame, made, norms),
                frame.Heading("paper.preliminary.change"),
                .. WhatToBring.Of(frame),
                .. UntilWhen(frame, norms),
            ],
            Facts = frame.Facts,
            Reasoning = ReasonLines.NotMet(made.Record, frame.Context),
            Basis = [frame.Paragraph("paper.refusal.ground"), .. ReasonLines.Grounds(made.Record, frame.Context), .. frame.Notes(norms.BasesOf(norms.Notice, frame.Law))],
            Appeal = frame.Appeal,
        }).Content(frame.Context);
    }

    /// <summary>The right to object: how, where, and until when, which follows from the day of receipt.</summary>
    private static IEnumerable<DocumentBlock> Objecting(NoticeFrame frame, PreliminaryRefusal made, HearingNorms norms)
    {
        var limit = norms.On(frame.Law).Objection;
        yield return frame.Paragraph("paper.objection.how");
        yield return new DocumentBlock.Fields(
        [
            frame.Text.Strong("paper.objection.term", frame.Text.Fill("paper.objection.term.value", ("count", CountText.Of(limit.Amount, limit.Unit)))),
            made.Window is { } window
                ? frame.Text.Strong("paper.objection.until", NoticeFrame.Day(window.ObjectionUntil.Due))
                : frame.Text.Field("paper.objection.example", Example(frame, limit, made.Record.DecidedOn)),
            .. HearingBlocks.Where(frame),
        ]);
        foreach (var note in frame.Notes(norms.BasesOf(norms.Objection, frame.Law)))
            yield return note;
    }

    private static Text Example(NoticeFrame frame, TimeLimit limit, LocalDate received)
    {
        var until = new DeadlineClock(frame.Law.Snapshot).Derive(limit, received).Due;
        return frame.Text.Fill("paper.objection.example.value", ("received", DateText.Long(received)), ("until", NoticeFrame.Day(until)));
    }

    private static IEnumerable<DocumentBlock> UntilWhen(NoticeFrame frame, HearingNorms norms)
    {
        var before = norms.On(frame.Law).NoticeBeforeDecision;
        yield return frame.Paragraph("paper.change.until", ("count", CountText.Of(before.Amount, before.Unit)));
        if (frame.Room.Procedure.Step(CaseAct.BringEvidence)?.BasisOn(frame.Law) is { } basis)
            yield return frame.Note(basis);
    }
}
