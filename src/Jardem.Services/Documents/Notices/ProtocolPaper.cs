using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Hearings;
using Jardem.Law;
using Jardem.Law.Norms;

namespace Jardem.Services.Documents.Notices;

/// <summary>The protocol of a hearing: way, place, start, end, who took part and in what part, questions, explanations, signatures or why there are none.</summary>
internal static class ProtocolPaper
{
    public const string Template = "hearing-protocol/1";

    /// <exception cref="InvalidOperationException">No hearing of the case has its protocol there.</exception>
    public static DocumentContent Of(NoticeFrame frame, int version)
    {
        var preliminary = frame.State.Preliminaries.Single(p => p.Hearings.Any(h => h.HeldVersion == version));
        var held = preliminary.Hearings.Single(h => h.HeldVersion == version).Held!;
        var norms = frame.Room.Procedure.Hearing ?? throw new InvalidOperationException($"The service {frame.Room.Id} has no provisions on hearings.");
        var text = frame.Text;
        var title = text[$"document-kind.{NoticeKinds.Protocol}"];
        return new DocumentContent
        {
            Kind = NoticeKinds.Protocol,
            Template = Template,
            Title = title,
            Blocks =
            [
                new DocumentBlock.Title(title),
                new DocumentBlock.Fields(
                [
                    text.Strong("paper.protocol.start", frame.Moment(held.Start)),
                    text.Strong("paper.protocol.end", frame.Moment(held.End)),
                    text.Field("paper.hearing.way", HearingBlocks.Way(frame, held.Way, norms)),
                    text.Field("paper.hearing.place", PaperText.Same(held.Place)),
                    text.Field("paper.notice.body", frame.Body.Name),
                    text.Field("paper.notice.unit", UnitText.Of(frame.Law, held.HeldBy, frame.State.Assignee ?? held.HeldBy)),
                    text.Field("paper.protocol.held-by", PaperText.Officer(held.HeldBy)),
                    .. frame.AboutBriefly(),
                    text.Field("paper.protocol.on", text.Fill("paper.heard.preliminary", ("day", DateText.Long(preliminary.Record.DecidedOn)))),
                ]),
                frame.Heading("paper.protocol.participants"),
                new DocumentBlock.NumberedList([.. held.Participants.Select(p => Participant(p, frame))]),
                frame.Heading("paper.protocol.questions"),
                new DocumentBlock.Paragraph(PaperText.Same(held.Questions)),
                frame.Heading("paper.protocol.explanations"),
                new DocumentBlock.Paragraph(PaperText.Same(held.Explanations)),
                frame.Heading("paper.protocol.signatures"),
                .. Signatures(held, frame),
                .. frame.Notes(norms.BasesOf(norms.Ways, frame.Law)),
            ],
            Token = frame.Context.Token,
        };
    }

    private static Text Participant(HearingParticipant participant, NoticeFrame frame) =>
        frame.Text.Fill("paper.protocol.participant", ("name", PaperText.Same(participant.Name.ToString())), ("part", Part(participant, frame)));

    /// <summary>The part that somebody had in the hearing; one that the catalogue does not name is printed as it was written.</summary>
    private static Text Part(HearingParticipant participant, NoticeFrame frame) =>
        frame.Context.Texts.Has($"hearing-part.{participant.Part}") ? frame.Text[$"hearing-part.{participant.Part}"] : PaperText.Same(participant.Part);

    private static IEnumerable<DocumentBlock> Signatures(HearingProtocol held, NoticeFrame frame)
    {
        yield return new DocumentBlock.Signature(null, held.HeldBy.Name.ToString(), frame.Text["paper.protocol.held-by"]);
        foreach (var participant in held.Participants)
            yield return new DocumentBlock.Signature(null, participant.Name.ToString(), Part(participant, frame));
        yield return held.Signed
            ? frame.Paragraph("paper.protocol.signed")
            : frame.Paragraph("paper.protocol.not-signed", ("why", PaperText.Same(held.SignatureNote ?? throw new InvalidOperationException("A protocol without signatures says why."))));
    }
}
