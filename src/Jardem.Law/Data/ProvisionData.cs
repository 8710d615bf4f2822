namespace Jardem.Law.Data;

/// <summary>Whether code must cite the provision (<see cref="Rule"/>) or it only informs (<see cref="Text"/>).</summary>
public enum ProvisionKind
{
    Rule,
    Text,
}

/// <summary>One provision of an act with its editions.</summary>
public sealed record ProvisionData
{
    public required string Path { get; init; }

    public ProvisionKind Kind { get; init; }

    public required IReadOnlyList<ProvisionEdition> Editions { get; init; }
}

/// <summary>The file rules.yaml of an act.</summary>
public sealed record RulesData
{
    public required string Act { get; init; }

    public required IReadOnlyList<ProvisionData> Provisions { get; init; }
}
