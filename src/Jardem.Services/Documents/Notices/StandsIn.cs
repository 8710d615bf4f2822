using Jardem.Cases.Cases;
using Jardem.Law;

namespace Jardem.Services.Documents.Notices;

/// <summary>The line by which a paper made anew after a slip says which one it stands in for.</summary>
internal static class StandsIn
{
    public static IEnumerable<DocumentBlock> Line(IssuedDocument? earlier, NoticeFrame frame) =>
        earlier is null ? [] : [new DocumentBlock.Note(Words(earlier, frame.Context))];

    /// <summary>Names the earlier paper by its number and day, and says that it is void.</summary>
    public static Text Words(IssuedDocument earlier, DocumentContext context)
    {
        var text = new PaperText(context.Texts);
        var day = DateText.Long(earlier.At.InZone(context.Zone).Date);
        return earlier.Number is { } number
            ? text.Fill("paper.stands-in.numbered", ("number", PaperText.Same(number)), ("day", day))
            : text.Fill("paper.stands-in", ("day", day));
    }
}
