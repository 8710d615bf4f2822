using Jardem.Cases.Cases;
using Jardem.Law;
using Jardem.Law.Clock;
using Jardem.Law.Norms;
using Jardem.Services.Documents.Notices;
using NodaTime;

namespace Jardem.Services.Documents;

/// <summary>
/// The receipt of acceptance, alike for every service: the documents taken, the worker, date and time of filing, the day on which the
/// result is ready. The orders prescribe what it says and no form. Of an application without an officer it is a notice.
/// </summary>
internal static class ReceiptPaper
{
    /// <param name="collecting">The provision on handing over the result at a visit; null where nothing is handed over.</param>
    /// <param name="title">Key of the title.</param>
    /// <param name="bases">What the notice stands on beside the registration.</param>
    public static DocumentContent Of(CaseState state, DocumentContext context, string template, NormRef? collecting, string title = "document-kind.acceptance-receipt", params IReadOnlyList<Basis> bases)
    {
        var text = new PaperText(context.Texts);
        var standard = FactLines.Standard(state.Registration.Service, state.Facts, context.Law);
        var worker = state.Registration.By;
        var taken = state.Facts.Documents.Select(d => text.DocumentTaken(d, standard)).ToList();
        return new DocumentContent
        {
            Kind = "acceptance-receipt",
            Template = template,
            Title = text[title],
            Blocks =
            [
                new DocumentBlock.Title(text[title]),
                new DocumentBlock.Fields(Fields(state, context, text, byOfficer: collecting is not null)),
                .. taken.Count > 0 ? [new DocumentBlock.Heading(text["paper.accepted-documents"]), new DocumentBlock.NumberedList(taken)] : Array.Empty<DocumentBlock>(),
                .. Notes(state, context, text, collecting, bases),
                .. collecting is null ? [] : new DocumentBlock[] { new DocumentBlock.Signature(text["paper.signature-of-worker"], worker.Name.ToString()) },
            ],
            Token = context.Token,
            TokenCaption = text["paper.status"],
        };
    }

    private static List<DocumentField> Fields(CaseState state, DocumentContext context, PaperText text, bool byOfficer)
    {
        var registration = state.Registration;
        var office = PaperText.Body(context.Law, registration.Office);
        var fields = new List<DocumentField>();
        if (context.JournalNumber is not null)
            fields.Add(text.Strong("paper.journal-number", PaperText.Same(context.JournalNumber)));
        fields.Add(text.Field("paper.service", FactLines.Standard(state.Registration.Service, state.Facts, context.Law).Name));
        fields.Add(text.Field("paper.request", text[$"request.{state.Facts.Request}"]));
        fields.Add(text.Field("paper.applicant", state.Facts.Applicant.Name.ToString()));
        if (state.Facts.Representative is { } power)
            fields.Add(text.Field("paper.representative", power.Name.ToString()));
        fields.Add(text.Field("paper.filed-at", text.At(registration.FiledAt, DateTimeZoneProviders.Tzdb[registration.Zone])));
        fields.Add(text.Strong(byOfficer ? "paper.ready-on" : "paper.notice.decision-due", ReadyOn(state.PromisedOn)));
        if (byOfficer)
        {
            fields.Add(text.Field("paper.office", office.Name));
            fields.Add(text.Field("paper.address", office.Address));
            if (office.Phone is not null)
                fields.Add(text.Field("paper.phone", office.Phone));
        }

        fields.Add(text.Field("paper.body", PaperText.Body(context.Law, registration.Body).Name));
        if (byOfficer)
            fields.Add(text.Field("paper.accepted-by", PaperText.Officer(registration.By)));
        return fields;
    }

    private static Text ReadyOn(LocalDate day) => new(DateText.WithWeekday(day, Language.Kk), DateText.WithWeekday(day, Language.Ru));

    private static IEnumerable<DocumentBlock> Notes(CaseState state, DocumentContext context, PaperText text, NormRef? collecting, IReadOnlyList<Basis> bases)
    {
        var registration = state.Registration;
        var filingLaw = context.Law.Snapshot.On(state.Facts.FiledOn);
        if (registration.Deadline.Provisional)
            yield return new DocumentBlock.Note(text["paper.provisional"]);
        if (registration.Deadline.Derivation.FirstOrDefault(s => s.Kind is DerivationKind.AfterHours or DerivationKind.OfficeClosed) is { } moved)
            yield return new DocumentBlock.Note(Join(text.Fill("paper.registered-next-day", ("day", DateText.Long(moved.Day))), moved.Basis, context));
        if (collecting is not null)
        {
            yield return new DocumentBlock.Paragraph(text["paper.bring-to-collect"]);
            yield return new DocumentBlock.Note(BasisText.Line(filingLaw.Cite(collecting), filingLaw));
        }

        yield return new DocumentBlock.Note(text.Fill("paper.limit", ("count", Count(state, context)), ("basis", BasisText.Line(registration.Deadline.Basis, filingLaw))));
        yield return new DocumentBlock.Note(text.Fill(collecting is null ? "paper.registered-automatically" : "paper.receipt-given", ("basis", BasisText.Line(registration.Basis, context.Law.Snapshot.On(registration.RegisteredOn)))));
        foreach (var basis in bases)
            yield return new DocumentBlock.Note(BasisText.Line(basis, filingLaw));
    }

    private static Text Count(CaseState state, DocumentContext context)
    {
        var limit = FactLines.Standard(state.Registration.Service, state.Facts, context.Law).Limits[state.Registration.Deadline.Limit];
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
