namespace Jardem.Law.Data;

/// <summary>The file house-rules.yaml.</summary>
public sealed record HouseRulesData
{
    public required IReadOnlyList<HouseRuleData> HouseRules { get; init; }
}

/// <summary>A reading of ours where the orders are silent: named, dated, unconfirmed, never printed as law.</summary>
public sealed record HouseRuleData : Edition
{
    public required string Id { get; init; }

    public required Text Title { get; init; }

    public required Text Text { get; init; }

    /// <summary>Limits of time that we took where the orders name none.</summary>
    public IReadOnlyList<LimitData> Limits { get; init; } = [];

    /// <summary>Ways that we took where the orders name none.</summary>
    public IReadOnlyList<OptionData> Options { get; init; } = [];

    /// <summary>The act whose silence the rule fills; needed where it asks registers.</summary>
    public string? Act { get; init; }

    /// <summary>What we ask of registers where the act names none; null where nothing.</summary>
    public IReadOnlyList<InquiryData>? Inquiries { get; init; }
}
