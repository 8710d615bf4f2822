using System.Text.RegularExpressions;
using Jardem.Law;
using Jardem.Law.Data;

namespace Jardem.Services.Documents;

/// <summary>
/// Fills a prescribed form: each block of the law data becomes a block of the document, each {name} its value. A caption goes under the
/// block before it, as the order prints it. A name without a value stays a blank to be filled by hand.
/// </summary>
internal sealed partial class FormFiller
{
    private readonly Dictionary<string, Text> _values = [];
    private readonly Dictionary<string, IReadOnlyList<Text>> _lists = [];
    private readonly Dictionary<string, string> _signers = [];
    private readonly HashSet<string> _stamps = [];

    public FormFiller With(string name, Text value)
    {
        _values[name] = value;
        return this;
    }

    public FormFiller With(string name, string value) => With(name, new Text(value, value, value));

    public FormFiller WithList(string name, IReadOnlyList<Text> items)
    {
        _lists[name] = items;
        return this;
    }

    /// <summary>The name printed beside the line to be signed, where it is not the value that the form has elsewhere under this name.</summary>
    public FormFiller SignedBy(string name, string signer)
    {
        _signers[name] = signer;
        return this;
    }

    /// <summary>The value is printed as a mark that must not be missed, or not at all where it is null.</summary>
    public FormFiller WithStamp(string name, Text? value)
    {
        _stamps.Add(name);
        return value is null ? this : With(name, value);
    }

    /// <exception cref="InvalidOperationException">The form has a kind of block, or a list, that this program does not know.</exception>
    public IReadOnlyList<DocumentBlock> Fill(IReadOnlyList<FormBlock> form)
    {
        var filled = new List<DocumentBlock>();
        var head = new List<CaptionedLine>();
        for (var i = 0; i < form.Count; i++)
        {
            var caption = i + 1 < form.Count && form[i + 1].Kind == "caption" ? form[i + 1] : null;
            if (form[i].Kind == "addressee")
                head.Add(Line(form[i], caption));
            else if (Block(form[i], caption) is { } block)
                filled.Add(block);
            if (caption is not null)
                i++;
        }

        if (head.Count > 0)
            filled.Insert(0, new DocumentBlock.Addressee(head));
        return filled;
    }

    private DocumentBlock? Block(FormBlock block, FormBlock? caption) => block.Kind switch
    {
        "title" => new DocumentBlock.Title(Filled(block)),
        "paragraph" => new DocumentBlock.Paragraph(Filled(block)),
        "list" => new DocumentBlock.NumberedList(_lists[NameIn(block)!]),
        "signature" => Signature(block, caption),
        "fill" or "date" when NameIn(block) is { } name && _stamps.Contains(name) => _values.TryGetValue(name, out var mark) ? new DocumentBlock.Stamp(mark) : null,
        "fill" or "date" => new DocumentBlock.Line(Line(block, caption)),
        _ => throw new InvalidOperationException($"A form has a block of the kind '{block.Kind}', which has no place on paper."),
    };

    private CaptionedLine Line(FormBlock block, FormBlock? caption) => new(Filled(block), TextOf(caption), ByHand: NameIn(block) is { } name && !_values.ContainsKey(name));

    private DocumentBlock.Signature Signature(FormBlock block, FormBlock? caption)
    {
        var before = new Text(Before(block.Kk), Before(block.Ru));
        return new DocumentBlock.Signature(TextOf(caption), Signer(NameIn(block)), before.Kk.Length > 0 ? before : null);
    }

    private string? Signer(string? place) =>
        place is null ? null : _signers.GetValueOrDefault(place) ?? _values.GetValueOrDefault(place)?.Kk;

    private Text Filled(FormBlock block) => new(Filled(block.Kk, Language.Kk), Filled(block.Ru, Language.Ru));

    // One pass: a value that itself looks like a place, as a name in braces, stays as it is.
    private string Filled(string text, Language language) =>
        Place().Replace(text, m => _values.TryGetValue(m.Groups[1].Value, out var value) ? value.In(language) : "").Trim();

    private static string? NameIn(FormBlock block) => Place().Match(block.Kk) is { Success: true } match ? match.Groups[1].Value : null;

    private static string Before(string text) => text.Split('{')[0].Trim();

    private static Text? TextOf(FormBlock? caption) => caption is null ? null : new Text(caption.Kk, caption.Ru);

    [GeneratedRegex(@"\{([a-zA-Z]+)\}")]
    private static partial Regex Place();
}
