namespace Jardem.Law.Data;

/// <summary>The list of main requirements for a service (негізгі талаптар тізбесі, перечень основных требований), row by row.</summary>
public sealed record StandardData
{
    public required string Service { get; init; }

    public required string Act { get; init; }

    /// <summary>Path of the appendix, as in "app2".</summary>
    public required string Appendix { get; init; }

    public required IReadOnlyList<ServiceName> Name { get; init; }

    public required IReadOnlyList<StandardRowData> Rows { get; init; }
}

/// <summary>The service's name for some days.</summary>
public sealed record ServiceName : Edition
{
    public required string Kk { get; init; }

    public required string Ru { get; init; }

    public string? En { get; init; }

    public Text Text() => new(Kk, Ru, En);
}

/// <summary>One row, named by what it states, with its editions: its number changes with the edition.</summary>
public sealed record StandardRowData
{
    public required string Key { get; init; }

    public required IReadOnlyList<StandardRowEdition> Editions { get; init; }
}

/// <summary>A row's wording for some days and, beside the text, what of it a program must know.</summary>
public sealed record StandardRowEdition : Edition
{
    public required int Number { get; init; }

    public required Text Title { get; init; }

    public required Text Text { get; init; }

    public IReadOnlyList<string> Mended { get; init; } = [];

    public IReadOnlyList<LimitData> Limits { get; init; } = [];

    public IReadOnlyList<DocumentData> Documents { get; init; } = [];

    public IReadOnlyList<DocumentKindData> Kinds { get; init; } = [];

    public IReadOnlyList<GroundData> Grounds { get; init; } = [];

    public IReadOnlyList<HoursData> Hours { get; init; } = [];

    /// <summary>What the row has asked of registers of the state; null where nothing.</summary>
    public IReadOnlyList<InquiryData>? Inquiries { get; init; }
}

/// <summary>A limit of time stated in the row.</summary>
public sealed record LimitData
{
    public required string Name { get; init; }

    public int? Sub { get; init; }

    public required int Amount { get; init; }

    /// <summary>working-days, calendar-days, months, years or minutes.</summary>
    public required string Unit { get; init; }

    /// <summary>The event that starts the limit: filing, arrival, registration, receipt, notice, hearing, change, death.</summary>
    public required string Starts { get; init; }

    public bool ExcludesStartDay { get; init; }
}

/// <summary>A document that the standard asks for.</summary>
public sealed record DocumentData
{
    public required string Key { get; init; }

    public int? Sub { get; init; }

    public required Text Name { get; init; }

    /// <summary>The part of the row's text that numbers its own list, where the row has more than one.</summary>
    public int? Part { get; init; }

    /// <summary>everyone, representative, or if-any: brought only where there is one.</summary>
    public required string For { get; init; }

    /// <summary>shown: the original is compared and returned; kept: what is brought stays in the case.</summary>
    public required string Original { get; init; }

    /// <summary>Keys of the kinds of which any one suffices.</summary>
    public IReadOnlyList<string> AnyOf { get; init; } = [];

    public bool Expires { get; init; }

    /// <summary>Keys of the inquiries of which any one, found and agreeing, makes the document unneeded; null where none does.</summary>
    public IReadOnlyList<string>? ConfirmedBy { get; init; }

    /// <summary>The sub-point of the row that says so; null for the row as a whole.</summary>
    public int? ConfirmedSub { get; init; }
}

/// <summary>A kind of document that can meet a requirement.</summary>
public sealed record DocumentKindData
{
    public required string Key { get; init; }

    public required Text Name { get; init; }

    /// <summary>shown, kept, or none for an electronic document, which has no original to compare.</summary>
    public required string Original { get; init; }

    public bool Expires { get; init; }

    /// <summary>Whether the row says that the provider itself gets data on it from registers through the gateway; null where it does not.</summary>
    public bool? ThroughGateway { get; init; }
}

/// <summary>A ground on which the service may be refused.</summary>
public sealed record GroundData
{
    public required string Key { get; init; }

    public int? Sub { get; init; }

    public required Text Text { get; init; }
}

/// <summary>Working hours of one party as the row states them.</summary>
public sealed record HoursData
{
    public required string Party { get; init; }

    public int? Sub { get; init; }

    public string? Weekdays { get; init; }

    public string? Lunch { get; init; }

    public string? Saturday { get; init; }

    public bool OwnSchedule { get; init; }
}
