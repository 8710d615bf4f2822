using Jardem.Cases.Complaints;
using Jardem.Law;
using Jardem.Law.Clock;
using Jardem.Services.Documents.Notices;

namespace Jardem.Services.Documents.Complaints;

/// <summary>What the papers of one complaint have in common: who complains, about what, the facts, the days.</summary>
internal sealed class ComplaintFrame(ComplaintState complaint, NoticeFrame frame)
{
    public ComplaintState Complaint => complaint;

    public NoticeFrame Notice => frame;

    public PaperText Text => frame.Text;

    /// <summary>Whoever complains, at the address that the applicant gave.</summary>
    public NoticeAddressee Complainant => new(PaperText.Same(complaint.Received.ComplainantName.ToString()), frame.Applicant.Address);

    /// <summary>The complaint's number and day, what it contests, the body, then the service and the case.</summary>
    public IReadOnlyList<DocumentField> About() =>
    [
        Text.Strong("complaint-paper.number", PaperText.Same(frame.Context.Number ?? "–")),
        Text.Field("complaint-paper.registered-on", DateText.Long(complaint.Received.RegisteredOn)),
        Text.Field("complaint-paper.contested", frame.Text[$"complaint-target.{Word(complaint.Received.Target)}"]),
        Text.Field("complaint-paper.against", PaperText.Body(frame.Law, complaint.Received.Against).Name),
        .. frame.About(),
    ];

    /// <summary>What was complained about and asked for, word for word, and how it was made.</summary>
    public IReadOnlyList<Text> Facts()
    {
        var received = complaint.Received;
        var facts = new List<Text>
        {
            Text.Fill(
                $"complaint-paper.fact.{Word(received.Form)}",
                ("name", PaperText.Same(received.ComplainantName.ToString())),
                ("at", frame.Moment(received.ReceivedAt.InZone(frame.Context.Zone).LocalDateTime))),
        };
        if (received is { ByRepresentative: true, PowerNumber: { } power })
            facts.Add(Text.Fill("complaint-paper.fact.representative", ("number", PaperText.Same(power))));
        if (received.DecidedOn is { } decided)
            facts.Add(Text.Fill("complaint-paper.fact.decided-on", ("day", DateText.Long(decided))));
        facts.Add(Text.Fill("complaint-paper.fact.words", ("words", PaperText.Same(received.Words))));
        facts.Add(Text.Fill("complaint-paper.fact.demand", ("demand", PaperText.Same(received.Demand))));
        if (received.Attachment is not null)
            facts.Add(Text["complaint-paper.fact.attachment"]);
        return facts;
    }

    /// <summary>A limit as one line of reasoning: until which day, on which provision.</summary>
    public DocumentFinding Limit(string key, Deadline deadline) => frame.Finding(Text.Fill(key, ("day", NoticeFrame.Day(deadline.Due))), deadline.Basis);

    public static string Word<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
