using Jardem.Law;

namespace Jardem.Services.Documents;

/// <summary>
/// A document as a pure bilingual object: what it says in Kazakh and in Russian, block by block, with no look of its own. The renderer
/// makes HTML of it, and nothing else of the document comes from anywhere else.
/// </summary>
public sealed record DocumentContent
{
    /// <summary>application, acceptance-receipt, refusal-receipt, decision, certificate, duplicate …</summary>
    public required string Kind { get; init; }

    /// <summary>Version of the template, kept with the issued document.</summary>
    public required string Template { get; init; }

    /// <summary>Title of the document for its metadata.</summary>
    public required Text Title { get; init; }

    public required IReadOnlyList<DocumentBlock> Blocks { get; init; }

    /// <summary>Marks printed small at the foot: working translation, layout of our own, unconfirmed day.</summary>
    public IReadOnlyList<Text> Marks { get; init; } = [];

    /// <summary>How many equal copies are printed one after another, as for a receipt in two copies.</summary>
    public int Copies { get; init; } = 1;

    /// <summary>Token of the QR code at the foot; the check page is /d/{token}.</summary>
    public string? Token { get; init; }
}

/// <summary>A block of a document in both languages.</summary>
public abstract record DocumentBlock
{
    private DocumentBlock()
    {
    }

    /// <summary>Right-hand lines at the head: to whom, from whom.</summary>
    public sealed record Addressee(IReadOnlyList<Text> Lines) : DocumentBlock;

    public sealed record Title(Text Text) : DocumentBlock;

    public sealed record Paragraph(Text Text) : DocumentBlock;

    /// <summary>Label and value pairs.</summary>
    public sealed record Fields(IReadOnlyList<DocumentField> Items) : DocumentBlock;

    public sealed record NumberedList(IReadOnlyList<Text> Items) : DocumentBlock;

    /// <summary>A line to be signed by hand: the caption under it and the printed name, if known.</summary>
    public sealed record Signature(Text Caption, string? Name) : DocumentBlock;

    /// <summary>Small print: bases, notes.</summary>
    public sealed record Note(Text Text) : DocumentBlock;
}

/// <summary>A label with its value.</summary>
public sealed record DocumentField(Text Label, Text Value);
