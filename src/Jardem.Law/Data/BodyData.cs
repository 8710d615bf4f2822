namespace Jardem.Law.Data;

/// <summary>A file under law/bodies.</summary>
public sealed record BodiesData
{
    public IReadOnlyList<TerritoryData> Territories { get; init; } = [];

    public IReadOnlyList<BodyData> Bodies { get; init; } = [];
}

/// <summary>A territory by which cases find their body.</summary>
public sealed record TerritoryData
{
    public required string Id { get; init; }

    public required Text Name { get; init; }

    public string? Kato { get; init; }

    public bool KatoConfirmed { get; init; }
}

/// <summary>An organisation that takes or decides applications, for some days, with its office hours and units.</summary>
public sealed record BodyData : Edition
{
    public required string Id { get; init; }

    /// <summary>One of <see cref="BodyKinds"/>.</summary>
    public required string Kind { get; init; }

    public required Text Name { get; init; }

    public Text? Short { get; init; }

    public IReadOnlyList<string> Territories { get; init; } = [];

    public required Text Address { get; init; }

    public string? Phone { get; init; }

    /// <summary>tz database name of the office's zone.</summary>
    public required string Zone { get; init; }

    public required OpeningHours Hours { get; init; }

    /// <summary>A duty unit of the State Corporation, which also opens in the evening and on Saturday.</summary>
    public bool Duty { get; init; }

    public string? UnitNo { get; init; }

    public IReadOnlyList<UnitData> Units { get; init; } = [];

    /// <summary>The body's BIN; a signature for the body names the same.</summary>
    public string? Bin { get; init; }

    /// <summary>The body that takes over, if this one was reorganised.</summary>
    public string? Successor { get; init; }

    /// <summary>The higher body, to which complaints go with the case and which oversees this one.</summary>
    public string? Higher { get; init; }

    public bool Demo { get; init; }
}

/// <summary>A part of a body.</summary>
public sealed record UnitData
{
    public required string Id { get; init; }

    public required Text Name { get; init; }
}

/// <summary>Hours written "09:00-18:00".</summary>
public sealed record OpeningHours
{
    public required string Weekdays { get; init; }

    public string? Lunch { get; init; }

    public string? Saturday { get; init; }

    /// <summary>
    /// Whether applications are taken at any hour. The hours then say only which day is the day of filing: outside them it is the next
    /// working day.
    /// </summary>
    public bool RoundTheClock { get; init; }
}
