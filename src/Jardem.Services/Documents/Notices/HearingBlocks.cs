using Jardem.Cases.Cases.Hearings;
using Jardem.Law;
using Jardem.Law.Data;
using Jardem.Services.Deciding;

namespace Jardem.Services.Documents.Notices;

/// <summary>What several papers say of a hearing: when, how, where, and how the applicant was heard.</summary>
internal static class HearingBlocks
{
    /// <summary>When, by which way of the law of the day, and where.</summary>
    public static IEnumerable<DocumentBlock> When(NoticeFrame frame, HearingPlan plan, HearingNorms norms)
    {
        yield return new DocumentBlock.Fields(
        [
            frame.Text.Strong("paper.hearing.when", frame.Text.Fill("paper.filed-at.value", ("day", NoticeFrame.Day(plan.At.Date)), ("time", PaperText.Same(DateText.Time(plan.At.TimeOfDay))))),
            frame.Text.Field("paper.hearing.way", Way(frame, plan.Way, norms)),
            frame.Text.Strong("paper.hearing.place", PaperText.Same(plan.Place)),
        ]);
        foreach (var note in frame.Notes(norms.BasesOf(norms.Ways, frame.Law)))
            yield return note;
    }

    /// <summary>The way of a hearing in the words of the provision as it stands on the day.</summary>
    /// <exception cref="InvalidOperationException">The provision of the day knows no such way.</exception>
    public static Text Way(NoticeFrame frame, string key, HearingNorms norms) =>
        norms.WaysOn(frame.Law).FirstOrDefault(o => o.Key == key)?.Text ?? throw new InvalidOperationException($"{norms.Ways} has no way '{key}' on {frame.Law.Day:uuuu-MM-dd}.");

    /// <summary>Where the applicant's side can say or bring something.</summary>
    public static IEnumerable<DocumentField> Where(NoticeFrame frame)
    {
        yield return frame.Text.Field("paper.where.body", Line(frame.Body, frame.Text));
        yield return frame.Text.Field("paper.where.office", Line(frame.Office, frame.Text));
    }

    /// <summary>How the applicant was heard: hearings held and missed, objections word for word, or silence.</summary>
    public static IEnumerable<DocumentBlock> Heard(NoticeFrame frame)
    {
        var text = frame.Text;
        if (frame.State.Preliminary is not { } preliminary)
            yield break;
        yield return frame.Heading("paper.heard");
        var lines = new List<Text> { text.Fill("paper.heard.preliminary", ("day", DateText.Long(preliminary.Record.DecidedOn))) };
        if (preliminary.Window is { } window)
            lines.Add(text.Fill("paper.heard.received", ("day", DateText.Long(window.ReceivedOn))));
        lines.AddRange(frame.State.Preliminaries.SelectMany(p => p.Hearings).Select(h => OfHearing(h, text)).OfType<Text>());
        lines.AddRange(frame.State.Preliminaries.SelectMany(p => p.Objections).Select(o => OfObjection(o, text)));
        if (!frame.State.Preliminaries.Any(p => p.Objections.Count > 0 || p.Hearings.Any(h => h.Held is not null)))
            lines.Add(text["paper.heard.silent"]);
        yield return new DocumentBlock.NumberedList(lines);
    }

    private static Text? OfHearing(Hearing hearing, PaperText text)
    {
        var day = ("day", DateText.Long(hearing.Day));
        if (hearing.Held is { } held)
            return text.Fill("paper.heard.hearing", day, ("said", PaperText.Same(held.Explanations)));
        return hearing.Missed switch
        {
            HearingAbsence.Applicant => text.Fill("paper.heard.applicant-absent", day),
            HearingAbsence.Body => text.Fill("paper.heard.body-absent", day),
            _ => null,
        };
    }

    private static Text OfObjection(Objection objection, PaperText text) => text.Fill(
        "paper.heard.objection",
        ("day", DateText.Long(objection.ReceivedOn)),
        ("how", text[objection.Spoken ? "paper.objection.spoken" : "paper.objection.written"]),
        ("late", objection.Late ? text["paper.objection.late"] : PaperText.Same("")),
        ("said", PaperText.Same(objection.Text)));

    private static Text Line(BodyData body, PaperText text)
    {
        var where = text.Fill("paper.where.line", ("name", body.Name), ("address", body.Address));
        return body.Phone is { } phone ? text.Fill("paper.where.phone", ("where", where), ("phone", PaperText.Same(phone))) : where;
    }
}
