namespace Jardem.Law.Data;

/// <summary>All law data as read from its files: what a snapshot is made of.</summary>
public sealed record LawData
{
    public required IReadOnlyList<ActData> Acts { get; init; }

    public required IReadOnlyList<RulesData> Rules { get; init; }

    public required IReadOnlyList<StandardData> Standards { get; init; }

    public required IReadOnlyList<FormsData> Forms { get; init; }

    public required IReadOnlyList<HolidayData> Holidays { get; init; }

    public required IReadOnlyList<CalendarYearData> Years { get; init; }

    public required IReadOnlyList<HouseRuleData> HouseRules { get; init; }

    public required IReadOnlyList<TermData> Terms { get; init; }

    public required IReadOnlyList<ParameterData> Parameters { get; init; }

    public required IReadOnlyList<TerritoryData> Territories { get; init; }

    public required IReadOnlyList<BodyData> Bodies { get; init; }

    public IReadOnlyList<BankData> Banks { get; init; } = [];
}
