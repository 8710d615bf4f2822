using Jardem.Law.Data;

namespace Jardem.Law.Checking;

/// <summary>What a check looks at. <paramref name="Cited"/> is null where the program's citations are not at hand; nothing is then said about them.</summary>
internal sealed record CheckedLaw(LawData Data, LawSources Sources, CitedLaw? Cited);

/// <summary>One check over the whole of the law data.</summary>
internal interface ILawCheck
{
    IEnumerable<LawFinding> Findings(CheckedLaw law);
}

/// <summary>Proves the law data whole: each check is its own file beside this one.</summary>
public static class LawCheck
{
    private static readonly ILawCheck[] Checks =
    [
        new EditionsFollow(), new LanguagesComplete(), new ReferencesHold(), new OfficialTextsProved(), new CalendarYearsComplete(), new BodiesOpen(), new InquiriesHold(), new BanksNamed(), new ParametersHold(), new YearlyFiguresEnd(), new ProgramCites(),
    ];

    /// <summary>All findings, ordered by file and place; empty when the data may be activated.</summary>
    public static IReadOnlyList<LawFinding> Run(LawData data, LawSources sources, CitedLaw? cited)
    {
        var law = new CheckedLaw(data, sources, cited);
        return Checks.SelectMany(c => c.Findings(law))
            .OrderBy(f => f.File, StringComparer.Ordinal)
            .ThenBy(f => f.Path, StringComparer.Ordinal)
            .ThenBy(f => f.Problem.En, StringComparer.Ordinal)
            .ToList();
    }
}
