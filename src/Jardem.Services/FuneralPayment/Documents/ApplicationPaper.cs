using Jardem.Cases.Cases;
using Jardem.Cases.Facts;
using Jardem.Cases.People;
using Jardem.Law;
using Jardem.Services.Documents;
using Jardem.Services.Documents.Notices;
using NodaTime;

namespace Jardem.Services.FuneralPayment.Documents;

/// <summary>
/// The application in our own layout (house rule H-funeral-form), ready to be signed: the text of Appendix 1, and of Appendix 5 by which one
/// applies on the portal, is not held. A proactive service has no form of an application, and nobody takes one that comes without an officer.
/// </summary>
internal static class ApplicationPaper
{
    public const string Template = "funeral-payment/application/1";

    public static DocumentContent Of(CaseState state, DocumentContext context)
    {
        var text = new PaperText(context.Texts);
        var facts = state.Facts;
        var registration = state.Registration;
        var standard = FactLines.Standard(registration.Service, facts, context.Law);
        var filedOn = registration.FiledAt.InZone(DateTimeZoneProviders.Tzdb[registration.Zone]).Date;
        return new DocumentContent
        {
            Kind = "application",
            Template = Template,
            Title = text["document-kind.application"],
            Blocks =
            [
                new DocumentBlock.Addressee([new CaptionedLine(PaperText.Body(context.Law, registration.Body).Name), new CaptionedLine(PaperText.Same(facts.Applicant.Name.ToString())), new CaptionedLine(PaperText.Same(facts.Applicant.Address))]),
                new DocumentBlock.Title(text["document-kind.application"]),
                new DocumentBlock.Paragraph(text["funeral.paper.ask"]),
                new DocumentBlock.Heading(text["funeral.paper.about-applicant"]),
                new DocumentBlock.Fields(Applicant(facts, text)),
                new DocumentBlock.Heading(text["funeral.paper.about-deceased"]),
                new DocumentBlock.Fields(Deceased(facts, text)),
                new DocumentBlock.Heading(text["funeral.paper.about-account"]),
                new DocumentBlock.Fields([text.Strong("funeral.paper.account", PaperText.Same(Iban.Written(facts.Answers.GetValueOrDefault(FuneralFacts.Account) ?? "")))]),
                .. Brought(facts, text, standard),
                new DocumentBlock.Heading(text["funeral.paper.statements"]),
                new DocumentBlock.NumberedList(Statements(facts, text)),
                new DocumentBlock.Line(new CaptionedLine(DateText.Long(filedOn), text["paper.filed-on"])),
                new DocumentBlock.Signature(text["funeral.paper.signature"], (facts.Representative?.Name ?? facts.Applicant.Name).ToString()),
                .. registration.Channel is null ? [new DocumentBlock.Fields([text.Field("paper.accepted-by", PaperText.Officer(registration.By))])] : Array.Empty<DocumentBlock>(),
            ],
            Marks = [.. OwnLayout.Marks(Form(registration.Channel), context)],
            Token = context.Token,
        };
    }

    /// <summary>Appendix with the form of the application that comes in this way; null where there is none.</summary>
    private static string? Form(string? channel) => channel switch
    {
        null => "app1",
        IntakeChannel.Portal => "app5",
        _ => null,
    };

    private static List<DocumentField> Applicant(ApplicationFacts facts, PaperText text)
    {
        var fields = new List<DocumentField>
        {
            text.Strong("paper.applicant", PaperText.Same(facts.Applicant.Name.ToString())),
            text.Field("paper.iin", facts.Applicant.Iin),
            text.Field("paper.birth-date", DateText.Long(facts.Applicant.BirthDate)),
            text.Field("paper.address", facts.Applicant.Address),
        };
        if (facts.Applicant.Phone is { } phone)
            fields.Add(text.Field("paper.phone", phone));
        if (DeclaredLines.Burier(facts, text) is { } burier)
            fields.Add(text.Field("funeral.paper.burier", burier));
        if (facts.Representative is { } power)
            fields.Add(text.Field("paper.representative", RepresentativeLine.Of(power, text)));
        return fields;
    }

    private static List<DocumentField> Deceased(ApplicationFacts facts, PaperText text)
    {
        var fields = new List<DocumentField> { text.Strong("funeral.paper.deceased", PaperText.Same(DeclaredLines.NameOf(facts))) };
        fields.Add(text.Field("funeral.paper.deceased-iin", facts.IinOfDeceased() is { } iin ? PaperText.Same(iin) : text["funeral.paper.no-iin"]));
        if (facts.Date(FuneralFacts.BirthDate) is { } born)
            fields.Add(text.Field("funeral.paper.deceased-born", DateText.Long(born)));
        if (facts.Date(FuneralFacts.DeathDate) is { } died)
            fields.Add(text.Field("funeral.paper.died", DateText.Long(died)));
        fields.Add(text.Field("funeral.paper.record-number", facts.Answers.GetValueOrDefault(FuneralFacts.RecordNumber) ?? "–"));
        if (facts.Is(FuneralFacts.Foreign, FuneralFacts.Yes))
            fields.Add(text.Field("funeral.paper.foreign", text[facts.Is(FuneralFacts.Apostille, FuneralFacts.Yes) ? "funeral.paper.with-apostille" : "funeral.paper.without-apostille"]));
        return fields;
    }

    private static IEnumerable<DocumentBlock> Brought(ApplicationFacts facts, PaperText text, Law.Standards.ServiceStandard standard) => facts.Documents.Count == 0
        ? [new DocumentBlock.Paragraph(text["funeral.paper.from-registers"])]
        : [new DocumentBlock.Heading(text["paper.accepted-documents"]), new DocumentBlock.NumberedList([.. facts.Documents.Select(d => text.Document(d, standard))])];

    private static List<Text> Statements(ApplicationFacts facts, PaperText text) =>
    [
        .. new[] { FuneralFacts.Buried, FuneralFacts.DocumentsTrue, FuneralFacts.PersonalData, FuneralFacts.LimitedAccess }.Where(facts.Consents.Contains)
            .Select(c => text[c == FuneralFacts.DocumentsTrue ? "question.statement.documents-true.label" : $"question.funeral.statement.{c}.label"]),
    ];
}
