using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Events;
using Jardem.Law;
using Jardem.Law.Norms;
using Jardem.Services.Deciding;
using Jardem.Services.Documents.Notices;

namespace Jardem.Services.Documents;

/// <summary>
/// The decision to grant, alike for every service: the facts with their sources, each reason with its provision, what is decided, who
/// answers for it, how to complain. What is decided is the service's own.
/// </summary>
internal static class GrantPaper
{
    private const int ShortHash = 12;

    /// <param name="decided">What the service decides, block by block.</param>
    /// <exception cref="InvalidOperationException">The case is not granted yet: there is no decision to print.</exception>
    public static DocumentContent Of(
        ServiceDocuments documents, CaseState state, DocumentContext context, string template, ComplaintNorms complaints, Func<DecisionRecord, IEnumerable<DocumentBlock>> decided)
    {
        var granted = state.Granted ?? throw new InvalidOperationException($"Case {state.Id} has no decision to print.");
        var text = new PaperText(context.Texts);
        var confirmation = BasisText.Line(new Basis.HouseRule("H-recorded-confirmation"), context.Law);
        return new DocumentContent
        {
            Kind = "decision",
            Template = template,
            Title = text["document-kind.decision"],
            Blocks =
            [
                new DocumentBlock.Title(text["document-kind.decision"]),
                new DocumentBlock.Fields(Head(state, granted.Record, context, text)),
                new DocumentBlock.Heading(text["paper.decision.facts"]),
                new DocumentBlock.NumberedList([.. FactLines.Of(documents, state.Registration.Service, granted.Record.Facts, context)]),
                new DocumentBlock.Heading(text["paper.decision.reasons"]),
                new DocumentBlock.Findings(ReasonLines.Of(granted.Record, context)),
                new DocumentBlock.Heading(text["paper.decision.decided"]),
                .. decided(granted.Record),
                new DocumentBlock.Heading(text["paper.decision.answerable"]),
                new DocumentBlock.Fields(Answerable(granted, context, text)),
                new DocumentBlock.Note(confirmation),
                new DocumentBlock.Heading(text["paper.decision.complaint"]),
                .. AppealWay.Of(complaints, context.Law, context.Texts).Blocks,
            ],
            Token = context.Token,
        };
    }

    private static List<DocumentField> Head(CaseState state, DecisionRecord record, DocumentContext context, PaperText text)
    {
        var fields = new List<DocumentField>();
        if (context.Number is not null)
            fields.Add(text.Strong("paper.decision.number", PaperText.Same(context.Number)));
        fields.Add(text.Field("paper.decision.day", DateText.Long(record.DecidedOn)));
        fields.Add(text.Field("paper.decision.body", PaperText.Body(context.Law, state.Registration.Body).Name));
        fields.Add(text.Field("paper.service", FactLines.Standard(record.Service, record.Facts, context.Law).Name));
        fields.Add(text.Field("paper.request", text[$"request.{record.Facts.Request}"]));
        fields.Add(text.Strong("paper.applicant", PaperText.Same(record.Facts.Applicant.Name.ToString())));
        fields.Add(text.Field("paper.iin", record.Facts.Applicant.Iin));
        fields.Add(text.Field("paper.birth-date", DateText.Long(record.Facts.Applicant.BirthDate)));
        if (context.JournalNumber is not null)
            fields.Add(text.Field("paper.journal-number", context.JournalNumber));
        return fields;
    }

    private static List<DocumentField> Answerable(CaseGranted granted, DocumentContext context, PaperText text) =>
    [
        text.Field("paper.notice.unit", UnitText.Of(context.Law, granted.Record.DecidedBy, granted.Record.PreparedBy)),
        text.Field("paper.decision.prepared-by", PaperText.Officer(granted.Record.PreparedBy)),
        text.Field("paper.decision.decided-by", PaperText.Officer(granted.Record.DecidedBy)),
        text.Field("paper.decision.confirmed-at", text.At(granted.Confirmation.At, context.Zone)),
        text.Field("paper.decision.engine", granted.Record.Engine),
        text.Field("paper.decision.snapshot", Short(granted.Record.Snapshot)),
        text.Field("paper.decision.record", Short(granted.Confirmation.RecordHash)),
    ];

    private static string Short(string hash) => hash.Length > ShortHash ? hash[..ShortHash] : hash;
}
