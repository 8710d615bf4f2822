namespace Jardem.Law.Data;

/// <summary>The file terms.yaml: words of the law that change with the date.</summary>
public sealed record TermsData
{
    public required IReadOnlyList<TermData> Terms { get; init; }
}

/// <summary>A term as one act uses it, with its editions.</summary>
public sealed record TermData
{
    public required string Key { get; init; }

    public required string Act { get; init; }

    public required IReadOnlyList<TermEdition> Editions { get; init; }
}

/// <summary>A term's wording for some days.</summary>
public sealed record TermEdition : Edition
{
    public required string Kk { get; init; }

    public required string Ru { get; init; }

    public string? En { get; init; }

    public Text Text() => new(Kk, Ru, En);
}
