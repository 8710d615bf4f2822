namespace Jardem.Law.Data;

/// <summary>A file under law/parameters: one figure or choice of the law with its dated values.</summary>
public sealed record ParameterData
{
    public required string Parameter { get; init; }

    /// <summary>Whether a rule must read it, or it stands there for readers only.</summary>
    public ProvisionKind Kind { get; init; }

    /// <summary>tenge, times, months …; "choice" where it is one of <see cref="Choices"/>.</summary>
    public required string Unit { get; init; }

    /// <summary>Whether the budget law of each year sets it: no value then holds beyond the year in which it begins.</summary>
    public bool Yearly { get; init; }

    public required Text Name { get; init; }

    /// <summary>What may be chosen, by the key that the program knows; empty for a figure.</summary>
    public IReadOnlyList<OptionData> Choices { get; init; } = [];

    public required IReadOnlyList<ParameterEdition> Values { get; init; }
}

/// <summary>A figure's value, or the choice made, for some days.</summary>
public sealed record ParameterEdition : Edition
{
    /// <summary>The figure; zero where a choice is made.</summary>
    public decimal Value { get; init; }

    /// <summary>Key of the choice made; null for a figure.</summary>
    public string? Choice { get; init; }

    public string? Source { get; init; }
}
