using System.Globalization;
using Jardem.Cases.Cases;
using Jardem.Cases.People;
using Jardem.Law;
using Jardem.Law.Norms;
using Jardem.Services.Documents;
using Jardem.Services.Documents.Money;

namespace Jardem.Services.FuneralPayment.Documents;

/// <summary>How much is paid to whom, and how it follows from the figures of the law.</summary>
internal static class SizeLines
{
    private const string Multiple = "funeral.multiple.";

    /// <exception cref="InvalidOperationException">The record has no amount.</exception>
    public static IEnumerable<DocumentBlock> Of(DecisionRecord record, DocumentContext context, PaperText text)
    {
        var amount = record.Decision.Amount ?? throw new InvalidOperationException("A payment was assigned without an amount.");
        var facts = record.Facts;
        yield return new DocumentBlock.Fields(
        [
            text.Strong("funeral.paper.amount", AmountText.Figures(amount)),
            text.Field("funeral.paper.amount-in-words", AmountText.Words(amount)),
            text.Strong("funeral.paper.payee", DeclaredLines.Burier(facts, text) is { } burier && facts.Is(FuneralFacts.ApplicantKind, FuneralFacts.Entity) ? burier : PaperText.Same(facts.Applicant.Name.ToString())),
            text.Field("funeral.paper.account", Iban.Masked(facts.PaidAccount() ?? "")),
        ]);
        var law = context.Law.Snapshot.On(facts.FiledOn);
        var used = record.Decision.Parameters ?? [];
        if (used.FirstOrDefault(p => p.Key.StartsWith(Multiple, StringComparison.Ordinal)) is not { } multiple || used.FirstOrDefault(p => p.Key == PaymentSize.IndexParameter) is not { } index)
            yield break;
        yield return new DocumentBlock.Paragraph(text.Fill(
            "funeral.paper.size",
            ("status", text[$"finding.{FuneralFacts.DeceasedStatus}.{multiple.Key[Multiple.Length..]}"]),
            ("multiple", Number(multiple.Value)),
            ("day", DateText.Long(index.On)),
            ("index", AmountText.Figures((long)(decimal.Parse(index.Value, CultureInfo.InvariantCulture) * 100))),
            ("amount", AmountText.Figures(amount))));
        yield return new DocumentBlock.Note(BasisText.Line(law.Cite(FuneralNorms.Size), law));
        yield return new DocumentBlock.Note(BasisText.Line(new Basis.HouseRule("R-15"), context.Law));
        if (multiple.Key == PensionStatus.Parameter(PensionStatus.WarParticipant))
            yield return new DocumentBlock.Note(BasisText.Line(new Basis.HouseRule(FuneralNorms.WarParticipantRule), law));
        if (!multiple.Confirmed || !index.Confirmed)
            yield return new DocumentBlock.Note(text["funeral.paper.not-confirmed"]);
    }

    private static Text Number(string invariant)
    {
        var comma = invariant.Replace('.', ',');
        return new Text(comma, comma, invariant);
    }
}
