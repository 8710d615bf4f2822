using Jardem.Law;
using Jardem.Services.Deciding;

namespace Jardem.Services.Documents.Notices;

/// <summary>What would change the answer, in plain words: the smallest sets of what the applicant could bring.</summary>
internal static class WhatToBring
{
    public static IEnumerable<DocumentBlock> Of(NoticeFrame frame)
    {
        var sets = WhatWouldChange.Smallest(frame.Room, frame.State.Facts, frame.FilingLaw);
        if (sets.Count == 0)
        {
            yield return frame.Paragraph("paper.change.unknown");
            yield break;
        }

        yield return frame.Paragraph(sets.Count == 1 ? "paper.change.needed" : "paper.change.any-of");
        yield return new DocumentBlock.NumberedList(sets.Count == 1 ? [.. sets[0].Select(c => Said(c, frame))] : [.. sets.Select(set => Joined(set, frame))]);
    }

    private static Text Said(FactChange change, NoticeFrame frame) =>
        change.Subject is { } subject ? frame.Text.Fill(change.Key, ("subject", subject)) : frame.Text[change.Key];

    private static Text Joined(IReadOnlyList<FactChange> set, NoticeFrame frame)
    {
        var said = set.Select(c => Said(c, frame)).ToList();
        return new Text(string.Join(' ', said.Select(s => s.Kk)), string.Join(' ', said.Select(s => s.Ru)));
    }
}
