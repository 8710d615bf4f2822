using Jardem.Cases.People;
using Jardem.Law;
using Jardem.Law.Norms;

namespace Jardem.Services.Documents.Notices;

/// <summary>A notice of one officer about one event: what happened, on what, and what follows from it.</summary>
/// <param name="Kind">Kind of the paper; its words are under "paper." and <paramref name="Words"/>.</param>
/// <param name="Words">Word of the family of texts: "said", "why" and "next" of it.</param>
/// <param name="Basis">What the act stands on.</param>
/// <param name="Happened">What happened, as facts with their sources.</param>
internal sealed record TurnNotice(string Kind, string Words, Officer By, Basis Basis, IReadOnlyList<Text> Happened)
{
    /// <summary>To whom it goes, where not to the applicant.</summary>
    public NoticeAddressee? To { get; init; }

    /// <summary>Whether the act is one of the head.</summary>
    public bool ByHead { get; init; }

    /// <summary>Further lines of what it is about.</summary>
    public IReadOnlyList<DocumentField> More { get; init; } = [];

    public DocumentContent Content(NoticeFrame frame) => new WholeNotice(new NoticeParts
    {
        Kind = Kind,
        Template = $"{Kind}/1",
        Title = frame.Text[$"document-kind.{Kind}"],
        To = To ?? frame.Applicant,
        Issuer = ByHead ? frame.ByHead(By) : frame.Issuer(By),
        Day = DateText.Long(frame.Law.Day),
        About = [.. frame.About(), .. More],
        Said = [frame.Paragraph($"paper.{Words}.said")],
        Next = [frame.Paragraph($"paper.{Words}.next")],
        Facts = Happened,
        Reasoning = [frame.Finding(frame.Text[$"paper.{Words}.why"], Basis)],
        Basis = [frame.Words(Basis)],
        Appeal = frame.Appeal,
    }).Content(frame.Context);
}
