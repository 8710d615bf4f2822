using Jardem.Law;
using Jardem.Law.Texts;

namespace Jardem.Services.Documents.Notices;

/// <summary>
/// A notice that says all that a notice must: to whom, which body, unit and officer, on which day, on which facts, by which reasoning and
/// basis, how to complain and until when. One that does not cannot be constructed.
/// </summary>
public sealed class WholeNotice
{
    private readonly NoticeParts _parts;

    /// <exception cref="IncompleteNoticeException">A part is missing or empty in one of the languages.</exception>
    public WholeNotice(NoticeParts parts)
    {
        _parts = parts;
        foreach (var (part, there) in Parts(parts))
        {
            if (!there)
                throw new IncompleteNoticeException(parts.Kind, part);
        }
    }

    /// <summary>The notice as paper, with the QR code of the token.</summary>
    public DocumentContent Content(DocumentContext context)
    {
        var texts = context.Texts;
        return new DocumentContent
        {
            Kind = _parts.Kind,
            Template = _parts.Template,
            Title = _parts.Title,
            Blocks =
            [
                new DocumentBlock.Addressee([new CaptionedLine(_parts.To.Name), new CaptionedLine(_parts.To.Address)]),
                new DocumentBlock.Title(_parts.Title),
                new DocumentBlock.Fields([new DocumentField(texts[_parts.DayLabel], _parts.Day), .. _parts.About]),
                .. _parts.Said,
                .. _parts.Next,
                new DocumentBlock.Heading(texts["paper.decision.facts"]),
                new DocumentBlock.NumberedList(_parts.Facts),
                new DocumentBlock.Heading(texts["paper.notice.reasons"]),
                new DocumentBlock.Findings(_parts.Reasoning),
                new DocumentBlock.Heading(texts["paper.notice.basis"]),
                .. _parts.Basis,
                new DocumentBlock.Heading(texts["paper.notice.answerable"]),
                new DocumentBlock.Fields(Answerable(texts)),
                _parts.Issuer.Instead is { } instead ? new DocumentBlock.Note(instead) : new DocumentBlock.Signature(null, _parts.Issuer.Signer),
                new DocumentBlock.Heading(texts["paper.notice.complaint"]),
                .. _parts.Appeal.Blocks,
            ],
            Token = context.Token,
        };
    }

    private List<DocumentField> Answerable(TextCatalog texts)
    {
        var issuer = _parts.Issuer;
        var fields = new List<DocumentField> { new(texts["paper.notice.body"], issuer.Body), new(texts["paper.notice.unit"], issuer.Unit) };
        if (issuer.OneOfficer)
        {
            fields.Add(new(texts["paper.notice.made-by"], issuer.SignedBy));
        }
        else
        {
            fields.Add(new(texts["paper.notice.prepared-by"], issuer.PreparedBy));
            fields.Add(new(texts["paper.notice.signed-by"], issuer.SignedBy));
        }

        fields.Add(new(texts["paper.decision.confirmed-at"], issuer.At));
        fields.AddRange(issuer.Further);
        return fields;
    }

    private static IEnumerable<(string Part, bool There)> Parts(NoticeParts p) =>
    [
        ("kind", p.Kind is { Length: > 0 }),
        ("template", p.Template is { Length: > 0 }),
        ("title", Says(p.Title)),
        ("addressee", p.To is not null && Says(p.To.Name) && Says(p.To.Address)),
        ("body", p.Issuer is not null && Says(p.Issuer.Body)),
        ("unit", p.Issuer is not null && Says(p.Issuer.Unit)),
        ("officer who prepared it", p.Issuer is not null && Says(p.Issuer.PreparedBy)),
        ("officer who signed it", p.Issuer is not null && Says(p.Issuer.SignedBy)),
        ("moment", p.Issuer is not null && Says(p.Issuer.At)),
        ("day", Says(p.Day)),
        ("words", p.Said is { Count: > 0 }),
        ("facts", p.Facts is { Count: > 0 } && p.Facts.All(Says)),
        ("reasoning", p.Reasoning is { Count: > 0 } && p.Reasoning.All(r => Says(r.Statement) && Says(r.Basis))),
        ("basis", p.Basis is { Count: > 0 }),
        ("appeal way", p.Appeal is { Way.Count: > 0 }),
        ("appeal term", p.Appeal is not null && Says(p.Appeal.Term)),
    ];

    private static bool Says(Text? text) => text is not null && !string.IsNullOrWhiteSpace(text.Kk) && !string.IsNullOrWhiteSpace(text.Ru);
}
