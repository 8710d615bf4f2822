using NodaTime;

namespace Jardem.Law.Data;

/// <summary>The file holidays.yaml.</summary>
public sealed record HolidaysData
{
    public required IReadOnlyList<HolidayData> Holidays { get; init; }
}

/// <summary>A holiday kept on the same days each year.</summary>
public sealed record HolidayData
{
    public required string Key { get; init; }

    public required Text Name { get; init; }

    /// <summary>Days written "MM-DD".</summary>
    public required IReadOnlyList<string> Days { get; init; }

    public LocalDate? From { get; init; }

    public LocalDate? To { get; init; }

    /// <summary>Whether the next working day is off when the holiday falls on a day off.</summary>
    public bool Moves { get; init; }

    public bool Confirmed { get; init; }

    public string? Source { get; init; }
}

/// <summary>A year's file: the first day of Kurban-ait and the moved days off. A year without its file is provisional.</summary>
public sealed record CalendarYearData
{
    public required int Year { get; init; }

    public DatedFact? KurbanAit { get; init; }

    public IReadOnlyList<MovedDayOff> Moves { get; init; } = [];

    public bool Confirmed { get; init; }

    public string? Note { get; init; }
}

/// <summary>A date with its source.</summary>
public sealed record DatedFact(LocalDate Date, bool Confirmed, string? Source = null);

/// <summary>A day off moved from one day, which becomes a working day, to another, which becomes free; for the five-day week only.</summary>
public sealed record MovedDayOff
{
    public required LocalDate Works { get; init; }

    public required LocalDate Off { get; init; }

    public bool Confirmed { get; init; }

    public string? Source { get; init; }
}
