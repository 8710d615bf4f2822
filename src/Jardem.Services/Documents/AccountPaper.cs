using Jardem.Cases.Facts;
using Jardem.Cases.Payments;
using Jardem.Law;
using Jardem.Law.Snapshots;
using Jardem.Law.Texts;
using Jardem.Services.Documents.Money;
using NodaTime;

namespace Jardem.Services.Documents;

/// <summary>
/// The payee's statement of another account for a payment that did not reach the one named before, in a layout of our own. The same order,
/// account, day and law give the same content.
/// </summary>
public static class AccountPaper
{
    public const string Template = "payment-account/1";

    private const int Group = 4;

    /// <param name="bin">BIN where the payee is a legal entity; null for a person.</param>
    /// <param name="iban">The new account, without spaces.</param>
    public static DocumentContent Of(PaymentOrder order, ApplicationFacts facts, string? bin, string iban, LawOnDay law, TextCatalog texts)
    {
        var text = new PaperText(texts);
        var ordered = order.Ordered;
        var fields = new List<DocumentField>();
        if (law.Standard(ordered.Service) is { } standard)
            fields.Add(text.Field("paper.service", standard.Name));
        fields.Add(text.Strong("account-paper.payee", PaperText.Same(ordered.Payee.Name)));
        fields.Add(text.Field(bin is null ? "paper.iin" : "account-paper.bin", ordered.Payee.Number));
        fields.Add(text.Field("account-paper.amount", AmountText.Figures(ordered.Amount)));
        fields.Add(text.Field("account-paper.order", $"{order.Id}"));
        fields.Add(text.Field("account-paper.before", $"…{ordered.Payee.AccountTail}"));
        fields.Add(text.Strong("account-paper.account", PaperText.Same(string.Join('\u00a0', iban.Chunk(Group).Select(c => new string(c))))));
        return new DocumentContent
        {
            Kind = "payment-account",
            Template = Template,
            Title = text["account-paper.title"],
            Blocks =
            [
                new DocumentBlock.Addressee([new CaptionedLine(PaperText.Body(law, ordered.Body).Name), new CaptionedLine(PaperText.Same(facts.Applicant.Name.ToString()))]),
                new DocumentBlock.Title(text["account-paper.title"]),
                new DocumentBlock.Paragraph(text["account-paper.ask"]),
                new DocumentBlock.Fields(fields),
                new DocumentBlock.Paragraph(text["account-paper.own"]),
                new DocumentBlock.Line(new CaptionedLine(DateText.Long(law.Day), text["account-paper.day"])),
                new DocumentBlock.Note(text[bin is null ? "account-paper.signed" : "account-paper.signed-by-head"]),
            ],
            Marks = [text["account-paper.layout"]],
        };
    }
}
