using Jardem.Law.Data;
using Jardem.Law.Json;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;
using NodaTime;

namespace Jardem.UseCases.Tasks;

/// <summary>How the rules of a service differ between two law snapshots.</summary>
/// <param name="AmendedBy">The newest act that amends them in the later snapshot and not in the earlier; null where none is new.</param>
/// <param name="ApprovedOn">The day on which that act was approved, where known.</param>
public sealed record RuleChange(string? AmendedBy, LocalDate? ApprovedOn)
{
    /// <summary>The change of an act's rules, standards and forms; null where they stand word for word as they did.</summary>
    public static RuleChange? Between(LawSnapshot before, LawSnapshot after, string act)
    {
        if (Words(before.Data, act).SequenceEqual(Words(after.Data, act)))
            return null;
        var known = Amending(before.Data, act).ToHashSet(StringComparer.Ordinal);
        var newest = Amending(after.Data, act).Where(a => !known.Contains(a))
            .Select(a => after.Data.Acts.FirstOrDefault(x => x.Act == a)).OfType<ActData>()
            .OrderByDescending(a => a.Adopted ?? LocalDate.MinIsoValue).ThenBy(a => a.Act, StringComparer.Ordinal)
            .FirstOrDefault();
        return new RuleChange(newest?.Act, newest?.Adopted);
    }

    private static byte[] Words(LawData data, string act) => CanonicalJson.Write(new
    {
        Rules = data.Rules.Where(r => r.Act == act).ToList(),
        Standards = data.Standards.Where(s => s.Act == act).ToList(),
        Forms = data.Forms.Where(f => f.Act == act).ToList(),
    });

    private static IEnumerable<string> Amending(LawData data, string act) =>
        data.Rules.Where(r => r.Act == act).SelectMany(r => r.Provisions).SelectMany(p => p.Editions).Cast<Edition>()
            .Concat(data.Standards.Where(s => s.Act == act).SelectMany(s => s.Rows).SelectMany(r => r.Editions))
            .Concat(data.Forms.Where(f => f.Act == act).SelectMany(f => f.Forms).SelectMany(f => f.Editions))
            .Select(e => e.AmendedBy is { } by && NormRef.TryParse(by, out var norm) ? norm.Act : null)
            .OfType<string>().Distinct();
}
