using Jardem.Cases.Cases;
using Jardem.Law.Norms;
using Jardem.Services.Documents;

namespace Jardem.Services.FuneralPayment.Documents;

/// <summary>The decision to assign the payment, in our own layout (house rule H-funeral-form): the text of Appendix 7 is not held.</summary>
internal static class DecisionPaper
{
    public const string Template = "funeral-payment/decision/1";

    /// <exception cref="InvalidOperationException">The case is not granted yet: there is no decision to print.</exception>
    public static DocumentContent Of(ServiceDocuments documents, CaseState state, DocumentContext context)
    {
        var text = new PaperText(context.Texts);
        return GrantPaper.Of(documents, state, context, Template, FuneralNorms.Complaints, record => Decided(record, context, text)) with
        {
            Marks = [.. OwnLayout.Marks("app7", context)],
        };
    }

    private static IEnumerable<DocumentBlock> Decided(DecisionRecord record, DocumentContext context, PaperText text)
    {
        var law = context.Law.Snapshot.On(record.Facts.FiledOn);
        yield return new DocumentBlock.Paragraph(text["funeral.paper.grant"]);
        foreach (var block in SizeLines.Of(record, context, text))
            yield return block;
        yield return new DocumentBlock.Note(BasisText.Line(law.Cite(FuneralNorms.Result), law));
    }
}
