using Jardem.Law.Data;
using Jardem.Law.Standards;
using Jardem.UseCases;

namespace Jardem.Web.Pages.LawBook;

/// <summary>The figures of the law with all their editions: what holds on a day, since when, where it was taken from, whether it is confirmed.</summary>
public sealed class FiguresModel(ServiceRooms rooms) : LawPage
{
    private const string Tenge = "tenge";
    private const string TimesIndex = "times-mrp";

    /// <summary>Sums first, what is counted by them after, choices last.</summary>
    public IEnumerable<ParameterData> All => Snapshot.Data.Parameters.OrderBy(p => p.Choices.Count > 0 ? 2 : p.Unit == Tenge ? 0 : 1);

    public Task OnGetAsync(string? on) => Load(on);

    /// <summary>Standards of the services whose rules read the figure.</summary>
    public IEnumerable<ServiceStandard> ReadBy(ParameterData figure) =>
        rooms.All.Where(r => r.Parameters.Contains(figure.Parameter)).Select(r => OnDay.Standard(r.Id)).OfType<ServiceStandard>();

    /// <summary>The figure with its unit, or the words of the choice.</summary>
    public string Value(ParameterData figure, ParameterEdition edition)
    {
        if (edition.Choice is { } choice)
            return figure.Choices.FirstOrDefault(c => c.Key == choice) is { } chosen ? T(chosen.Text) : choice;
        var number = FigureWords.Number(edition.Value, Language);
        return figure.Unit switch
        {
            Tenge => T("law-book.unit.tenge", ("number", number)),
            TimesIndex => T("law-book.unit.times-mrp", ("number", number)),
            _ => number,
        };
    }
}
