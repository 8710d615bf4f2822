using System.Text.RegularExpressions;
using Jardem.Law;
using Jardem.Law.Data;
using Jardem.Law.Norms;

namespace Jardem.Tests.Texts;

/// <summary>A text in both languages and where it stands; of a provision one side may be the order's own wording.</summary>
internal sealed record WrittenText(string Where, string Kk, string Ru, string? En, bool KkIsOurs = true, bool RuIsOurs = true)
{
    /// <summary>The sides that we wrote.</summary>
    public IEnumerable<string> Ours => new[] { KkIsOurs ? Kk : null, RuIsOurs ? Ru : null }.OfType<string>();
}

/// <summary>
/// Every text that we wrote or translated: the catalogue, the house rules, the names in the law data, the provisions of which one side
/// is our working translation, and the texts that stand in code. The orders' own wording in both languages is not ours to judge.
/// </summary>
internal static partial class WrittenTexts
{
    public static IReadOnlyList<WrittenText> Catalogue { get; } =
        [.. Texts.Catalogue.Texts.Select(t => Of(t.Key, t.Value))];

    public static IReadOnlyList<WrittenText> InCode { get; } = [.. ReadCode()];

    public static IReadOnlyList<WrittenText> LawData { get; } = [.. OwnNames(), .. Translations()];

    private static IEnumerable<WrittenText> OwnNames()
    {
        var data = HeldLaw.Snapshot.Data;
        foreach (var rule in data.HouseRules)
        {
            yield return Of($"{rule.Id} title", rule.Title);
            yield return Of($"{rule.Id} text", rule.Text);
        }

        foreach (var act in data.Acts)
            foreach (var gap in act.NotHeld)
                yield return Of($"{act.Act}/{gap.Path} not held", gap.Why);
        foreach (var body in data.Bodies)
            yield return Of(body.Id, body.Name);
        foreach (var edition in data.Standards.SelectMany(s => s.Rows).SelectMany(r => r.Editions))
        {
            foreach (var document in edition.Documents)
                yield return Of($"row {edition.Number}, {document.Key}", document.Name);
            foreach (var kind in edition.Kinds)
                yield return Of($"row {edition.Number}, {kind.Key}", kind.Name);
        }
    }

    private static IEnumerable<WrittenText> Translations()
    {
        var data = HeldLaw.Snapshot.Data;
        var provisions = data.Rules.SelectMany(r => r.Provisions.SelectMany(p => p.Editions.Where(IsOurs).Select(e => Half(e, $"{r.Act}/{p.Path}", e.Text.Kk, e.Text.Ru))));
        var rows = data.Standards.SelectMany(s => s.Rows.SelectMany(r => r.Editions.Where(IsOurs).Select(e => Half(e, $"{s.Act}/{s.Appendix} row {e.Number}", e.Text.Kk, e.Text.Ru))));
        var blocks = data.Forms.SelectMany(f => f.Forms.SelectMany(o => o.Editions.Where(e => IsOurs(e) || e.House)
            .SelectMany(e => e.Blocks.Select(b => Half(e, $"{f.Act}/{o.Path}", b.Kk, b.Ru)))));
        return provisions.Concat(rows).Concat(blocks);
    }

    private static bool IsOurs(Edition edition) => edition.Authenticity is { } a && (a.Kk == Authenticity.Working || a.Ru == Authenticity.Working);

    private static WrittenText Half(Edition edition, string where, string kk, string ru) =>
        new($"{where} from {edition.From:uuuu-MM-dd}", kk, ru, null, edition.Authenticity?.Kk != Authenticity.Official, edition.Authenticity?.Ru != Authenticity.Official);

    private static WrittenText Of(string where, Text text) => new(where, text.Kk, text.Ru, text.En);

    /// <summary>Three literals in a row of which the first two are Cyrillic and the third is not: a text in three languages.</summary>
    private static IEnumerable<WrittenText> ReadCode() =>
        from file in SourceTree.Files("src", ".cs")
        from match in InThreeLanguages().Matches(File.ReadAllText(file))
        select new WrittenText(SourceTree.Name(file), match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value);

    [GeneratedRegex("\"([^\"\\n]*[а-яәғқңөұүһі][^\"\\n]*)\",\\s*\\$?\"([^\"\\n]*[а-я][^\"\\n]*)\",\\s*\\$?\"([^\"\\nа-я]*[a-z][^\"\\nа-я]*)\"")]
    private static partial Regex InThreeLanguages();
}
