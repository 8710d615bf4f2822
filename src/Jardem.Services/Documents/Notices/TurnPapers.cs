using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Events;
using Jardem.Law;
using Jardem.Law.Norms;
using Jardem.Services.Deciding;

namespace Jardem.Services.Documents.Notices;

/// <summary>The notices of what ends, mends or reopens a case.</summary>
internal static class TurnPapers
{
    /// <exception cref="InvalidOperationException">No notice is made of such an event.</exception>
    public static DocumentContent Of(NoticeFrame frame, CaseEvent turn) => turn switch
    {
        CaseWithdrawn e => Withdrawal(frame, e),
        ApplicantDied e => Death(frame, e),
        SlipCorrected e => Slip(frame, e),
        CaseReopened e => Reopening(frame, e),
        CaseAnnulled e => Annulment(frame, e),
        ResultUncollected e => Uncollected(frame, e),
        _ => throw new InvalidOperationException($"No notice is made of {turn.GetType().Name}."),
    };

    private static DocumentContent Withdrawal(NoticeFrame frame, CaseWithdrawn e) => new TurnNotice(
        NoticeKinds.Withdrawal, "withdrawal", e.By, BasisOf(frame, CaseAct.Withdraw),
        [
            Filed(frame),
            frame.Text.Fill(e.ByRepresentative ? "paper.withdrawal.by-representative" : "paper.withdrawal.by-applicant", Day(e.On), ("reason", PaperText.Same(e.Reason))),
        ]).Content(frame);

    private static DocumentContent Death(NoticeFrame frame, ApplicantDied e) => new TurnNotice(
        NoticeKinds.Death, "closure", e.By, BasisOf(frame, CaseAct.CloseByDeath),
        [
            Filed(frame),
            frame.Text.Fill("paper.closure.death", Day(e.DiedOn), ("evidence", PaperText.Same(e.Evidence))),
        ])
    { To = frame.Organisation(frame.State.Registration.Office) }.Content(frame);

    private static DocumentContent Slip(NoticeFrame frame, SlipCorrected e)
    {
        var field = Field(frame, e.Field);
        return new TurnNotice(
            NoticeKinds.Slip, "slip", e.By, BasisOf(frame, CaseAct.CorrectSlip),
            [
                frame.Text.Fill("paper.slip.fact", ("field", field), ("was", Written(frame, e.Was)), ("becomes", Written(frame, e.Becomes))),
                frame.Text.Fill("paper.turn.reason", ("reason", PaperText.Same(e.Reason))),
            ])
        {
            ByHead = true,
            More =
            [
                frame.Text.Field("paper.slip.field", field),
                frame.Text.Field("paper.slip.was", Written(frame, e.Was)),
                frame.Text.Strong("paper.slip.becomes", Written(frame, e.Becomes)),
            ],
        }.Content(frame);
    }

    private static DocumentContent Reopening(NoticeFrame frame, CaseReopened e) => new TurnNotice(
        NoticeKinds.Reopening, e.SetAside ? "reopening.set-aside" : "reopening", e.By, e.Basis,
        [Filed(frame), .. Cause(frame, e.Cause, e.Reason, e.Ruling, Day(e.On))])
    { ByHead = true, More = [frame.Text.Strong("paper.notice.decision-due", NoticeFrame.Day(e.Deadline.Due))] }.Content(frame);

    private static DocumentContent Annulment(NoticeFrame frame, CaseAnnulled e) => new TurnNotice(
        NoticeKinds.Annulment, "annulment", e.By, e.Basis, [Filed(frame), .. Cause(frame, e.Cause, e.Reason, e.Ruling, Day(e.On))])
    { ByHead = true }.Content(frame);

    /// <summary>The frame holds the case as it was just before: the result still waited at the office.</summary>
    private static DocumentContent Uncollected(NoticeFrame frame, ResultUncollected e) => new TurnNotice(
        NoticeKinds.Uncollected, "uncollected", e.By, BasisOf(frame, CaseAct.ReturnUncollected),
        [
            .. frame.State.ReadyOn is { } ready ? [frame.Text.Fill("paper.uncollected.ready", Day(ready), ("office", frame.Office.Name))] : Array.Empty<Text>(),
            frame.Text.Fill("paper.uncollected.returned", Day(e.On), ("body", frame.Body.Name)),
        ])
    { More = [.. HearingBlocks.Where(frame)] }.Content(frame);

    private static IEnumerable<Text> Cause(NoticeFrame frame, ReopenCause cause, string reason, string? ruling, (string Name, Text Value) day)
    {
        yield return cause switch
        {
            ReopenCause.OwnInitiative => frame.Text.Fill("paper.cause.own-initiative", day),
            ReopenCause.Complaint => frame.Text.Fill("paper.cause.complaint", day, ("number", PaperText.Same(ruling ?? "–"))),
            _ => frame.Text.Fill("paper.cause.court", day, ("number", PaperText.Same(ruling ?? "–"))),
        };
        yield return frame.Text.Fill("paper.turn.reason", ("reason", PaperText.Same(reason)));
    }

    private static Text Filed(NoticeFrame frame) => frame.Text.Fill("paper.turn.filed", Day(frame.State.Facts.FiledOn));

    private static Text Field(NoticeFrame frame, string field)
    {
        if (field.LastIndexOf('.') is var dot and > 0)
        {
            var document = PaperText.RequirementName(field[..dot], FactLines.Standard(frame.Room.Id, frame.State.Facts, frame.Law));
            return frame.Text.Fill($"paper.slip-field.{field[(dot + 1)..]}", ("document", document));
        }

        return frame.Text[$"paper.slip-field.{field}"];
    }

    /// <summary>What stood or stands in a field; an empty one is said to be empty.</summary>
    private static Text Written(NoticeFrame frame, string value) => value.Length == 0 ? frame.Text["paper.none"] : PaperText.Same(value);

    private static Basis BasisOf(NoticeFrame frame, CaseAct act) =>
        frame.Room.Procedure.Step(act)?.BasisOn(frame.Law) ?? throw new InvalidOperationException($"The service {frame.Room.Id} has nothing on which {act} stands on {frame.Law.Day:uuuu-MM-dd}.");

    private static (string Name, Text Value) Day(NodaTime.LocalDate day) => ("day", DateText.Long(day));
}
