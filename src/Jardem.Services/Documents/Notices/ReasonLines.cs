using Jardem.Cases.Cases;
using Jardem.Cases.Facts;
using Jardem.Law;
using Jardem.Law.Norms;

namespace Jardem.Services.Documents.Notices;

/// <summary>The reasoning of a decision in words: each condition, what was found, on which provision; and the grounds in the words of the standard.</summary>
internal static class ReasonLines
{
    /// <summary>Every condition, as the rules took them.</summary>
    public static List<DocumentFinding> Of(DecisionRecord record, DocumentContext context) => [.. record.Decision.Reasoning.Select(r => Line(r, context.Texts[Key(r)], record, context))];

    /// <summary>The conditions found not met, each with what the officer found of it.</summary>
    public static List<DocumentFinding> NotMet(DecisionRecord record, DocumentContext context)
    {
        var text = new PaperText(context.Texts);
        return [.. record.Decision.Reasoning.Where(r => r.Met == false).Select(r => Line(r, Because(r, record.Facts, text), record, context))];
    }

    /// <summary>The grounds of refusal in the words of the standard of the day of filing, each with its provision.</summary>
    public static IEnumerable<DocumentBlock> Grounds(DecisionRecord record, DocumentContext context)
    {
        var law = context.Law.Snapshot.On(record.Facts.FiledOn);
        var standard = FactLines.Standard(record.Service, record.Facts, context.Law);
        return record.Decision.Grounds
            .Select(key => standard.Grounds.Single(g => g.Key == key))
            .Select(g => new DocumentBlock.Quotation(g.Text, BasisText.Citation(law.Cite(g.Norm), law)));
    }

    private static DocumentFinding Line(Reason reason, Text statement, DecisionRecord record, DocumentContext context) =>
        new(statement, BasisText.Line(reason.Basis, reason.Readings, context.Law.Snapshot.On(record.Facts.FiledOn)));

    private static Text Because(Reason reason, ApplicationFacts facts, PaperText text)
    {
        var said = text[Key(reason)];
        foreach (var found in facts.Established.Where(e => reason.Facts.Contains(e.Key) && e.Reason.Length > 0).GroupBy(e => e.Key).Select(g => g.Last()))
        {
            var why = text.Fill("paper.reason.found", ("reason", PaperText.Same(found.Reason)));
            said = new Text($"{said.Kk} {why.Kk}", $"{said.Ru} {why.Ru}");
        }

        return said;
    }

    private static string Key(Reason reason) => reason.Key + reason.Met switch
    {
        true => ".met",
        false => ".not-met",
        null => ".unknown",
    };
}
