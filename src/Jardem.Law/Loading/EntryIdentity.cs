using Jardem.Law.Data;

namespace Jardem.Law.Loading;

/// <summary>The keys by which entries of a list must differ.</summary>
internal static class EntryIdentity
{
    private static readonly Dictionary<Type, string[]> Keys = new()
    {
        [typeof(ProvisionData)] = ["path"],
        [typeof(StandardRowData)] = ["key"],
        [typeof(LimitData)] = ["name"],
        [typeof(OptionData)] = ["key"],
        [typeof(InquiryData)] = ["key"],
        [typeof(DocumentData)] = ["key"],
        [typeof(DocumentKindData)] = ["key"],
        [typeof(GroundData)] = ["key"],
        [typeof(HoursData)] = ["party"],
        [typeof(FormData)] = ["form"],
        [typeof(HolidayData)] = ["key"],
        [typeof(TermData)] = ["act", "key"],
        [typeof(TerritoryData)] = ["id"],
        [typeof(BodyData)] = ["id", "from"],
        [typeof(UnitData)] = ["id"],
        [typeof(HouseRuleData)] = ["id", "from"],
    };

    /// <summary>What names the entry in its list, or null where entries of this type may repeat.</summary>
    public static string? Of(Type type, YamlTree entry)
    {
        if (!Keys.TryGetValue(type, out var keys) || entry is not YamlTree.Map map)
            return null;
        return string.Join(" / ", keys.Select(k => map.Find(k)?.Node).OfType<YamlTree.Value>().Select(v => v.Text));
    }
}
