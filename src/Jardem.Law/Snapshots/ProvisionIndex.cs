using Jardem.Law.Data;

namespace Jardem.Law.Snapshots;

/// <summary>Every addressable wording of a snapshot by act and path: provisions, rows of standards, forms.</summary>
internal sealed class ProvisionIndex
{
    private readonly Dictionary<string, Dictionary<string, List<ProvisionEdition>>> _acts = [];

    public ProvisionIndex(LawData data)
    {
        foreach (var rules in data.Rules)
            foreach (var provision in rules.Provisions)
                foreach (var edition in provision.Editions)
                    Add(rules.Act, provision.Path, edition);
        foreach (var standard in data.Standards)
            foreach (var row in standard.Rows)
                foreach (var edition in row.Editions)
                    AddRow(standard, edition);
        foreach (var forms in data.Forms)
            foreach (var form in forms.Forms)
                foreach (var edition in form.Editions.Where(e => e.Held))
                    Add(forms.Act, form.Path, AsProvision(edition, new Text(Join(edition, Language.Kk), Join(edition, Language.Ru))));
    }

    public IReadOnlyDictionary<string, List<ProvisionEdition>> PathsOf(string act) =>
        _acts.TryGetValue(act, out var paths) ? paths : EmptyPaths;

    private static Dictionary<string, List<ProvisionEdition>> EmptyPaths { get; } = [];

    private static string Join(FormEdition edition, Language language) => string.Join('\n', edition.Blocks.Select(b => b.In(language)));

    private static ProvisionEdition AsProvision(Edition edition, Text text) => new()
    {
        From = edition.From,
        To = edition.To,
        AmendedBy = edition.AmendedBy,
        Confirmed = edition.Confirmed,
        Reading = edition.Reading,
        Authenticity = edition.Authenticity,
        Text = text,
    };

    private void AddRow(StandardData standard, StandardRowEdition edition)
    {
        var path = $"{standard.Appendix}.r{edition.Number}";
        Add(standard.Act, path, AsProvision(edition, edition.Text));
        var subs = edition.Limits.Select(l => l.Sub).Concat(edition.Documents.Where(d => d.Part is null).Select(d => d.Sub)).Concat(edition.Documents.Select(d => d.ConfirmedSub))
            .Concat(edition.Grounds.Select(g => g.Sub)).Concat(edition.Hours.Select(h => h.Sub));
        foreach (var sub in subs.OfType<int>().Distinct())
            Add(standard.Act, $"{path}.sub{sub}", AsProvision(edition, SubPoint(edition.Text, sub)));
        foreach (var (part, sub) in edition.Documents.Where(d => d is { Part: not null, Sub: not null }).Select(d => (d.Part!.Value, d.Sub!.Value)).Distinct())
            Add(standard.Act, $"{path}.part{part}.sub{sub}", AsProvision(edition, new Text(OfPart(edition.Text.Kk, part, sub), OfPart(edition.Text.Ru, part, sub))));
    }

    /// <summary>A sub-point of the list that the given part of the cell numbers anew; the part's last one ends with its paragraph.</summary>
    private static string OfPart(string cell, int part, int sub)
    {
        var from = -1;
        for (var i = 0; i < part; i++)
            from = cell.IndexOf("1)", from + 1, StringComparison.Ordinal) is var next and >= 0 ? next : cell.Length - 1;
        var own = SubPoint(cell[from..], sub);
        return own.Contains('\n') ? own[..own.IndexOf('\n')] : own;
    }

    private static Text SubPoint(Text cell, int sub) => new(SubPoint(cell.Kk, sub), SubPoint(cell.Ru, sub));

    private static string SubPoint(string cell, int sub)
    {
        var from = cell.IndexOf($"{sub})", StringComparison.Ordinal);
        if (from < 0)
            return cell;
        var to = cell.IndexOf($"{sub + 1})", from, StringComparison.Ordinal);
        return (to < 0 ? cell[from..] : cell[from..to]).Trim();
    }

    private void Add(string act, string path, ProvisionEdition edition)
    {
        if (!_acts.TryGetValue(act, out var paths))
            _acts[act] = paths = [];
        if (!paths.TryGetValue(path, out var editions))
            paths[path] = editions = [];
        editions.Add(edition);
    }
}
