using System.Collections.Frozen;

namespace Jardem.Law.Data;

/// <summary>The registers that the law data may name and what may be asked of each; docs/gateway.md has the fields.</summary>
public static class RegisterIds
{
    /// <summary>Operations by the id of the register.</summary>
    public static FrozenDictionary<string, IReadOnlyList<string>> Operations { get; } = new Dictionary<string, IReadOnlyList<string>>
    {
        ["persons"] = ["person"],
        ["legal-entities"] = ["entity", "entrepreneur"],
        ["civil-status"] = ["birth", "marriage", "death"],
        ["disability"] = ["disability"],
        ["education"] = ["study", "guardianship"],
        ["higher-education"] = ["study"],
        ["courts"] = ["adoption"],
        ["contributions"] = ["contributions"],
        ["payments"] = ["award", "account"],
        ["digital-documents"] = ["document"],
        ["mobile-citizens"] = ["phone"],
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
