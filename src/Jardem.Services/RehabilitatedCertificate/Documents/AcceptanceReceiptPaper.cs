using Jardem.Cases.Cases;
using Jardem.Law;
using Jardem.Law.Clock;
using Jardem.Law.Norms;
using Jardem.Services.Documents;
using NodaTime;

namespace Jardem.Services.RehabilitatedCertificate.Documents;

/// <summary>
/// The receipt of acceptance (Rules, point 5): the documents taken, the worker, date and time of filing, the day on which the ready
/// documents are issued. The order prescribes what it says and no form.
/// </summary>
internal static class AcceptanceReceiptPaper
{
    public const string Template = "rehabilitated-certificate/acceptance-receipt/1";

    public static DocumentContent Of(CaseState state, DocumentContext context)
    {
        var text = new PaperText(context.Texts);
        var standard = CertificateForms.Standard(context.Law, state.Facts.FiledOn);
        var worker = state.Registration.By;
        return new DocumentContent
        {
            Kind = "acceptance-receipt",
            Template = Template,
            Title = text["document-kind.acceptance-receipt"],
            Blocks =
            [
                new DocumentBlock.Title(text["document-kind.acceptance-receipt"]),
                new DocumentBlock.Fields(Fields(state, context, text)),
                new DocumentBlock.Heading(text["paper.accepted-documents"]),
                new DocumentBlock.NumberedList([.. state.Facts.Documents.Select(d => text.DocumentTaken(d, standard))]),
                .. Notes(state, context, text),
                new DocumentBlock.Signature(text["paper.signature-of-worker"], worker.Name.ToString()),
            ],
            Token = context.Token,
            TokenCaption = text["paper.status"],
        };
    }

    private static List<DocumentField> Fields(CaseState state, DocumentContext context, PaperText text)
    {
        var registration = state.Registration;
        var office = PaperText.Body(context.Law, registration.Office);
        var fields = new List<DocumentField>();
        if (context.JournalNumber is not null)
            fields.Add(text.Strong("paper.journal-number", PaperText.Same(context.JournalNumber)));
        fields.Add(text.Field("paper.service", CertificateForms.Standard(context.Law, state.Facts.FiledOn).Name));
        fields.Add(text.Field("paper.request", text[$"request.{state.Facts.Request}"]));
        fields.Add(text.Field("paper.applicant", state.Facts.Applicant.Name.ToString()));
        if (state.Facts.Representative is { } power)
            fields.Add(text.Field("paper.representative", power.Name.ToString()));
        fields.Add(text.Field("paper.filed-at", text.At(registration.FiledAt, DateTimeZoneProviders.Tzdb[registration.Zone])));
        fields.Add(text.Strong("paper.ready-on", ReadyOn(state.PromisedOn)));
        fields.Add(text.Field("paper.office", office.Name));
        fields.Add(text.Field("paper.address", office.Address));
        if (office.Phone is not null)
            fields.Add(text.Field("paper.phone", office.Phone));
        fields.Add(text.Field("paper.body", PaperText.Body(context.Law, registration.Body).Name));
        fields.Add(text.Field("paper.accepted-by", PaperText.Officer(registration.By)));
        return fields;
    }

    private static Text ReadyOn(LocalDate day) => new(DateText.WithWeekday(day, Language.Kk), DateText.WithWeekday(day, Language.Ru));

    private static IEnumerable<DocumentBlock> Notes(CaseState state, DocumentContext context, PaperText text)
    {
        var registration = state.Registration;
        var filingLaw = context.Law.Snapshot.On(state.Facts.FiledOn);
        if (registration.Deadline.Provisional)
            yield return new DocumentBlock.Note(text["paper.provisional"]);
        if (registration.Deadline.Derivation.FirstOrDefault(s => s.Kind is DerivationKind.AfterHours or DerivationKind.OfficeClosed) is { } moved)
            yield return new DocumentBlock.Note(Join(text.Fill("paper.registered-next-day", ("day", DateText.Long(moved.Day))), moved.Basis, context));
        yield return new DocumentBlock.Paragraph(text["paper.bring-to-collect"]);
        yield return new DocumentBlock.Note(BasisText.Line(filingLaw.Cite(CertificateNorms.HandingOver), filingLaw));
        yield return new DocumentBlock.Note(text.Fill("paper.limit", ("count", Count(state, context)), ("basis", BasisText.Line(registration.Deadline.Basis, filingLaw))));
        yield return new DocumentBlock.Note(text.Fill("paper.receipt-given", ("basis", BasisText.Line(registration.Basis, context.Law.Snapshot.On(registration.RegisteredOn)))));
    }

    private static Text Count(CaseState state, DocumentContext context)
    {
        var limit = CertificateForms.Standard(context.Law, state.Facts.FiledOn).Limits[state.Registration.Deadline.Limit];
        return CountText.Of(limit.Amount, limit.Unit);
    }

    private static Text Join(Text said, Basis? basis, DocumentContext context)
    {
        if (basis is null)
            return said;
        var line = BasisText.Line(basis, context.Law);
        return new Text($"{said.Kk} {line.Kk}", $"{said.Ru} {line.Ru}");
    }
}
