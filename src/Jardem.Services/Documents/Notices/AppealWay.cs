using Jardem.Law;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;
using Jardem.Law.Texts;
using Jardem.Services.Deciding;

namespace Jardem.Services.Documents.Notices;

/// <summary>
/// How to complain, in the words of the provisions and in no others, and until when. Where their texts are not held, they are named so and
/// the house rule that stands in is quoted as one. The orders held name no term for a complaint; where
/// it stands is said, and no number is printed.
/// </summary>
/// <param name="Way">The provisions, word for word.</param>
/// <param name="Term">The term, or where it is to be found.</param>
public sealed record AppealWay(IReadOnlyList<DocumentBlock> Way, Text Term)
{
    /// <summary>The Administrative Procedural Code, known by name only.</summary>
    private const string Code = "appk";

    public IReadOnlyList<DocumentBlock> Blocks => [.. Way, new DocumentBlock.Note(Term)];

    /// <summary>The way of a service under the law of the day; a service whose rules know no complaint has none, and no notices.</summary>
    public static AppealWay Of(ComplaintNorms? norms, LawOnDay law, TextCatalog texts)
    {
        var answers = (norms?.Printed ?? []).Distinct().Select(law.Find).ToList();
        var quoted = answers
            .OfType<NormAnswer.InForce>()
            .Select(found => (DocumentBlock)new DocumentBlock.Quotation(found.Edition.Text, BasisText.Citation(law.Cite(found.Ref), law)));
        var notHeld = answers.OfType<NormAnswer.NotHeld>().Select(gap => (DocumentBlock)new DocumentBlock.Note(BasisText.Line(law.Cite(gap.Ref), law))).ToList();
        if (notHeld.Count > 0 && norms!.Reading is { } reading && law.HouseRule(reading) is { } rule)
            notHeld.Add(new DocumentBlock.Quotation(rule.Text, BasisText.Citation(new Basis.HouseRule(reading), law)));
        return new AppealWay([.. quoted, .. notHeld], new PaperText(texts).Fill("paper.complaint.term", ("act", law.ActName(Code).Short)));
    }
}
