namespace Jardem.Law.Data;

/// <summary>A file under law/parameters: one figure of the law with its dated values.</summary>
public sealed record ParameterData
{
    public required string Parameter { get; init; }

    /// <summary>tenge, times, months …</summary>
    public required string Unit { get; init; }

    public required Text Name { get; init; }

    public required IReadOnlyList<ParameterEdition> Values { get; init; }
}

/// <summary>A figure's value for some days.</summary>
public sealed record ParameterEdition : Edition
{
    public required decimal Value { get; init; }

    public string? Source { get; init; }
}
