using Jardem.Law;

namespace Jardem.Services.Documents;

/// <summary>A block of a document in both languages.</summary>
public abstract record DocumentBlock
{
    private DocumentBlock()
    {
    }

    /// <summary>Right-hand lines at the head: to whom, from whom.</summary>
    public sealed record Addressee(IReadOnlyList<CaptionedLine> Lines) : DocumentBlock;

    public sealed record Title(Text Text) : DocumentBlock;

    public sealed record Heading(Text Text) : DocumentBlock;

    public sealed record Paragraph(Text Text) : DocumentBlock;

    /// <summary>A mark that must not be missed, as "duplicate".</summary>
    public sealed record Stamp(Text Text) : DocumentBlock;

    /// <summary>Label and value pairs.</summary>
    public sealed record Fields(IReadOnlyList<DocumentField> Items) : DocumentBlock;

    public sealed record NumberedList(IReadOnlyList<Text> Items) : DocumentBlock;

    /// <summary>A filled line of a form with the form's caption under it.</summary>
    public sealed record Line(CaptionedLine Text) : DocumentBlock;

    /// <summary>A line to be signed by hand: the words before it, the caption under it and the printed name, if known.</summary>
    public sealed record Signature(Text? Caption, string? Name, Text? Label = null) : DocumentBlock;

    /// <summary>What was found, each with the basis it stands on.</summary>
    public sealed record Findings(IReadOnlyList<DocumentFinding> Items) : DocumentBlock;

    /// <summary>The words of a provision, with the provision named.</summary>
    public sealed record Quotation(Text Text, Text Source) : DocumentBlock;

    /// <summary>Lines of our own in a prescribed form, set apart from it, with the words that say so.</summary>
    public sealed record Added(Text Why, IReadOnlyList<Text> Items) : DocumentBlock;

    /// <summary>Small print: bases, notes.</summary>
    public sealed record Note(Text Text) : DocumentBlock;
}

/// <summary>A label with its value. <paramref name="Strong"/>: what the reader looks for first.</summary>
public sealed record DocumentField(Text Label, Text Value, bool Strong = false);

/// <summary>A line with the caption printed under it. <paramref name="ByHand"/>: a blank follows the words, to be filled by hand.</summary>
public sealed record CaptionedLine(Text Value, Text? Caption = null, bool ByHand = false);

/// <summary>A finding in words and the line that names its basis.</summary>
public sealed record DocumentFinding(Text Statement, Text Basis);
