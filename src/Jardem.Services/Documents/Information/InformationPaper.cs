using System.Text.Json;
using Jardem.Cases.Cases;
using Jardem.Cases.Payments;
using Jardem.Law;
using Jardem.Law.Norms;
using Jardem.Services.Deciding;
using Jardem.Services.Documents.Money;
using NodaTime;

namespace Jardem.Services.Documents.Information;

/// <summary>An application of the person who asks, as the house holds it.</summary>
/// <param name="Number">Of the journal, as it prints; null while none is drawn.</param>
/// <param name="Decision">What stands; null where nothing is decided or nothing stands any more.</param>
public sealed record HeldApplication(string? Number, LocalDate FiledOn, CasePhase Phase, HeldDecision? Decision, IReadOnlyList<HeldPayment> Payments);

/// <param name="Hash">SHA-256 of the record that was confirmed.</param>
/// <param name="Amount">Tiyn; null where nothing is paid by it.</param>
public sealed record HeldDecision(bool Granted, LocalDate On, string Hash, long? Amount);

/// <param name="Amount">Tiyn.</param>
/// <param name="Tail">Last four characters of the account.</param>
/// <param name="SettledOn">The day on which it was paid, returned, rejected or stopped.</param>
public sealed record HeldPayment(long Amount, PaymentState State, string Tail, LocalDate? SettledOn);

/// <summary>The answer to a request for information on the assignment: every application of the person in the service, or that nothing is held.</summary>
public static class InformationPaper
{
    public const string Kind = "information";

    public const string Template = "information/1";

    /// <param name="request">SHA-256 of the signed request.</param>
    /// <param name="held">Those of the person in the service, the newest first.</param>
    /// <param name="context">The law of the day of the answer, its token and its moment.</param>
    public static DocumentContent Of(InformationRequest asked, string request, IReadOnlyList<HeldApplication> held, DocumentContext context)
    {
        var text = new PaperText(context.Texts);
        return new DocumentContent
        {
            Kind = Kind,
            Template = Template,
            Title = text["document-kind.information"],
            Blocks =
            [
                new DocumentBlock.Title(text["document-kind.information"]),
                new DocumentBlock.Fields(
                [
                    text.Field("paper.service", InformationRequestPaper.ServiceName(asked.Service, context.Law)),
                    text.Strong("paper.applicant", PaperText.Same(asked.Name.ToString())),
                    text.Field("paper.iin", asked.Iin),
                    text.Field("information.paper.number", PaperText.Number(asked.Number)),
                    text.Field("information.paper.asked-at", text.At(context.At, context.Zone)),
                    text.Field("information.paper.request-hash", request),
                ]),
                new DocumentBlock.Paragraph(text[held.Count == 0 ? "information.paper.nothing" : "information.paper.found"]),
                .. held.SelectMany(a => Application(a, text)),
                new DocumentBlock.Paragraph(text["information.paper.own-data"]),
                new DocumentBlock.Note(BasisText.Line(context.Law.Cite(asked.Norm), context.Law)),
                new DocumentBlock.Note(text["information.paper.unsigned"]),
            ],
            Marks = [text["information.paper.form"]],
            Token = context.Token,
        };
    }

    private static IEnumerable<DocumentBlock> Application(HeldApplication held, PaperText text)
    {
        yield return new DocumentBlock.Heading(text.Fill("information.paper.application", ("number", PaperText.Same(held.Number ?? "—"))));
        yield return new DocumentBlock.Fields(
        [
            text.Field("paper.filed-on", DateText.Long(held.FiledOn)),
            text.Field("information.paper.phase", text[held is { Phase: CasePhase.Granted, Decision.Amount: > 0 } ? "phase-plain.granted.payment" : $"phase-plain.{Word(held.Phase)}"]),
            .. Decision(held, text),
            .. held.Payments.Select(p => text.Field("information.paper.payment", Payment(p, text))),
        ]);
    }

    private static IEnumerable<DocumentField> Decision(HeldApplication held, PaperText text)
    {
        if (held.Decision is not { } decision)
        {
            yield return text.Field("information.paper.decision", text[held.Phase.IsOpen() ? "information.paper.no-decision" : "information.paper.ended"]);
            yield break;
        }

        yield return text.Strong("information.paper.decision", text.Fill(decision.Granted ? "information.paper.granted" : "information.paper.refused", ("day", DateText.Long(decision.On))));
        if (decision.Amount is { } amount)
            yield return text.Strong("information.paper.amount", AmountText.Figures(amount));
        yield return text.Field("information.paper.hash", decision.Hash);
    }

    private static Text Payment(HeldPayment payment, PaperText text)
    {
        var (amount, tail, state) = (AmountText.Figures(payment.Amount), PaperText.Same(payment.Tail), text[$"payment-plain.{Word(payment.State)}"]);
        return payment.SettledOn is { } day
            ? text.Fill("information.paper.payment.settled", ("amount", amount), ("tail", tail), ("state", state), ("day", DateText.Long(day)))
            : text.Fill("information.paper.payment.value", ("amount", amount), ("tail", tail), ("state", state));
    }

    private static string Word(Enum value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
