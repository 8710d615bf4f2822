using Jardem.Law.Data;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;
using NodaTime;

namespace Jardem.Law.Comparing;

/// <summary>What changed in an act between two days: its points, the rows of its standards (followed by what they state, not by number) and its forms.</summary>
public static class ActDiff
{
    public static IReadOnlyList<ActChange> Between(LawSnapshot snapshot, string act, LocalDate from, LocalDate to)
    {
        var beforeDay = snapshot.On(from);
        return Wordings(snapshot.Data, act)
            .Select(w => Change(beforeDay, w.At(from), w.At(to), w.Path is null ? null : new NormRef(act, w.Path)))
            .OfType<ActChange>()
            .ToList();
    }

    private static ActChange? Change(LawOnDay beforeDay, Wording? before, Wording? after, NormRef? stable)
    {
        if (before is null && after is null)
            return null;
        if (before is { } b && after is { } a)
            return b.Ref == a.Ref && b.Text == a.Text ? null : new ActChange(ChangeKind.Changed, b.Ref, a.Ref, b.Text, a.Text, a.Edition);
        if (after is null)
            return new ActChange(ChangeKind.Removed, before!.Ref, null, before.Text, null, null);
        var heldSince = stable is not null && beforeDay.Find(stable) is NormAnswer.NotHeld;
        return new ActChange(heldSince ? ChangeKind.HeldSince : ChangeKind.Added, null, after.Ref, null, after.Text, after.Edition);
    }

    private static IEnumerable<Followed> Wordings(LawData data, string act)
    {
        foreach (var provision in data.Rules.Where(r => r.Act == act).SelectMany(r => r.Provisions))
            yield return new Followed(provision.Path, day => Of(provision.Editions, day, e => new Wording(new NormRef(act, provision.Path), e.Text, e)));
        foreach (var standard in data.Standards.Where(s => s.Act == act))
            foreach (var row in standard.Rows)
                yield return new Followed(null, day => Of(row.Editions, day, e => new Wording(new NormRef(act, $"{standard.Appendix}.r{e.Number}"), Cell(e), e)));
        foreach (var form in data.Forms.Where(f => f.Act == act).SelectMany(f => f.Forms))
            yield return new Followed(form.Path, day => Of(form.Editions.Where(e => e.Held), day, e => new Wording(new NormRef(act, form.Path), Blocks(e), e)));
    }

    private static Wording? Of<T>(IEnumerable<T> editions, LocalDate day, Func<T, Wording> wording)
        where T : Edition =>
        editions.Where(e => e.Span().Contains(day)).Select(wording).FirstOrDefault();

    private static Text Cell(StandardRowEdition row) => new($"{row.Title.Kk}\n{row.Text.Kk}", $"{row.Title.Ru}\n{row.Text.Ru}");

    private static Text Blocks(FormEdition form) => new(string.Join('\n', form.Blocks.Select(b => b.Kk)), string.Join('\n', form.Blocks.Select(b => b.Ru)));

    private sealed record Wording(NormRef Ref, Text Text, Edition Edition);

    private sealed record Followed(string? Path, Func<LocalDate, Wording?> At);
}
