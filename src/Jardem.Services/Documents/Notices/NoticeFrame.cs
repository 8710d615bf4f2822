using Jardem.Cases.Cases;
using Jardem.Cases.People;
using Jardem.Law;
using Jardem.Law.Data;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;
using NodaTime;

namespace Jardem.Services.Documents.Notices;

/// <summary>What the notices of one case have in common: to whom, about what, who answers, how to complain.</summary>
internal sealed class NoticeFrame(IServiceRoom room, CaseState state, DocumentContext context)
{
    private const int ShortHash = 12;

    public PaperText Text { get; } = new(context.Texts);

    public CaseState State => state;

    public IServiceRoom Room => room;

    public DocumentContext Context => context;

    /// <summary>The law of the day on which the paper is made.</summary>
    public LawOnDay Law => context.Law;

    /// <summary>The law of the day of filing, by which the rules decide.</summary>
    public LawOnDay FilingLaw => context.Law.Snapshot.On(state.Facts.FiledOn);

    public NoticeAddressee Applicant => new(PaperText.Same(state.Facts.Applicant.Name.ToString()), PaperText.Same(state.Facts.Applicant.Address));

    /// <summary>An organisation as the addressee.</summary>
    public NoticeAddressee Organisation(string id) => PaperText.Body(Law, id) is var body ? new(body.Name, body.Address) : throw new KeyNotFoundException(id);

    public BodyData Body => PaperText.Body(Law, state.Registration.Body);

    public BodyData Office => PaperText.Body(Law, state.Registration.Office);

    public AppealWay Appeal => AppealWay.Of(room.Procedure.Complaints, Law, context.Texts);

    public IReadOnlyList<Text> Facts => [.. FactLines.Of(room.Documents, room.Id, state.Facts, context)];

    /// <summary>Service, request, person and registration number.</summary>
    public IReadOnlyList<DocumentField> About()
    {
        var facts = state.Facts;
        var fields = new List<DocumentField>
        {
            Text.Field("paper.service", FactLines.Standard(room.Id, facts, Law).Name),
            Text.Field("paper.request", Text[$"request.{facts.Request}"]),
            Text.Strong("paper.applicant", PaperText.Same(facts.Applicant.Name.ToString())),
            Text.Field("paper.iin", facts.Applicant.Iin),
        };
        if (facts.Representative is { } power)
            fields.Add(Text.Field("paper.representative", power.Name.ToString()));
        if (context.JournalNumber is not null)
            fields.Add(Text.Field("paper.journal-number", context.JournalNumber));
        return fields;
    }

    /// <summary>Person and registration number.</summary>
    public IEnumerable<DocumentField> AboutBriefly() => About().Where(f => f.Label == Text["paper.applicant"] || f.Label == Text["paper.journal-number"]);

    /// <summary>One officer who both made and answers for the notice, and signs it by hand.</summary>
    public NoticeIssuer Issuer(Officer by) => Issuer(by, by, context.At) with { Signer = by.Name.ToString() };

    /// <summary>A head alone, whose confirmation in the system stands for the signature.</summary>
    public NoticeIssuer ByHead(Officer head) => Issuer(head, head, context.At) with { Instead = Confirmed };

    /// <summary>Whoever prepared a decision and whoever signed it, with what pins the record.</summary>
    public NoticeIssuer Issuer(DecisionRecord record, Confirmation confirmation) => Issuer(record.PreparedBy, record.DecidedBy, confirmation.At) with
    {
        Instead = Confirmed,
        Further =
        [
            Text.Field("paper.decision.engine", record.Engine),
            Text.Field("paper.decision.snapshot", Short(record.Snapshot)),
            Text.Field("paper.decision.record", Short(confirmation.RecordHash)),
        ],
    };

    /// <summary>A finding on a basis of the day.</summary>
    public DocumentFinding Finding(Text statement, Basis basis) => new(statement, BasisText.Line(basis, Law));

    public DocumentBlock Note(Basis basis) => new DocumentBlock.Note(BasisText.Line(basis, Law));

    /// <summary>A line for each of the bases.</summary>
    public IEnumerable<DocumentBlock> Notes(IEnumerable<Basis> bases) => bases.Select(Note);

    public DocumentBlock Heading(string key) => new DocumentBlock.Heading(Text[key]);

    public DocumentBlock Paragraph(string key, params ReadOnlySpan<(string Name, Text Value)> places) => new DocumentBlock.Paragraph(Text.Fill(key, places));

    /// <summary>A basis with its own words: of the provision, or of the house rule, named as one.</summary>
    public DocumentBlock Words(Basis basis)
    {
        var said = basis switch
        {
            Basis.Norm norm => Law.Find(norm.Ref) is NormAnswer.InForce found ? found.Edition.Text : null,
            Basis.HouseRule rule => Law.HouseRule(rule.Id)?.Text,
            _ => null,
        };
        return said is null ? Note(basis) : new DocumentBlock.Quotation(said, BasisText.Citation(basis, Law));
    }

    /// <summary>A day with its weekday.</summary>
    public static Text Day(LocalDate day) => new(DateText.WithWeekday(day, Language.Kk), DateText.WithWeekday(day, Language.Ru));

    /// <summary>A day and the hour of it.</summary>
    public Text Moment(LocalDateTime at) => Text.Fill("paper.filed-at.value", ("day", DateText.Long(at.Date)), ("time", PaperText.Same(DateText.Time(at.TimeOfDay))));

    private Text Confirmed => BasisText.Line(new Basis.HouseRule("H-recorded-confirmation"), Law);

    private NoticeIssuer Issuer(Officer prepared, Officer signed, Instant at) => new(
        PaperText.Body(Law, signed.Body).Name,
        UnitText.Of(Law, signed, prepared, state.Assignee ?? prepared),
        PaperText.Officer(prepared),
        PaperText.Officer(signed),
        Text.At(at, context.Zone));

    private static string Short(string hash) => hash.Length > ShortHash ? hash[..ShortHash] : hash;
}
