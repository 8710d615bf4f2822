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

    /// <summary>Marks printed small at the foot: working translation, layout of our own, unconfirmed day. A side left empty is not printed.</summary>
    public IReadOnlyList<Text> Marks { get; init; } = [];

    /// <summary>How many equal copies are printed one after another, as for a receipt in two copies.</summary>
    public int Copies { get; init; } = 1;

    public DocumentLayout Layout { get; init; } = DocumentLayout.Pages;

    /// <summary>Token of the QR code at the foot; the check page is /d/{token}.</summary>
    public string? Token { get; init; }

    /// <summary>What the QR code is for, where it is not only the check of the document.</summary>
    public Text? TokenCaption { get; init; }
}

/// <summary>How the document lies on paper.</summary>
public enum DocumentLayout
{
    /// <summary>A4 pages, each language from a new page.</summary>
    Pages,

    /// <summary>One A4 sheet to be folded in two: each language on its own half.</summary>
    FoldedCard,
}
