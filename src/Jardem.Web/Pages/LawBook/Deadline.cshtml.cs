using Jardem.Law;
using Jardem.Law.Calendar;
using Jardem.Law.Clock;
using Jardem.Law.Data;
using Jardem.Law.Norms;
using Jardem.Law.Standards;
using Jardem.UseCases;
using NodaTime;

namespace Jardem.Web.Pages.LawBook;

/// <summary>Derives the last day of a limit from a service, an office and a moment, and tells why that day.</summary>
public sealed class DeadlineModel(ServiceRooms rooms) : LawPage
{
    public string? ServiceId { get; private set; }

    public string? Limit { get; private set; }

    public string? Office { get; private set; }

    public string? TypedDate { get; private set; }

    public string? TypedTime { get; private set; }

    public Deadline? Derived { get; private set; }

    public IEnumerable<(string Id, string Name)> Services => Snapshot.Data.Standards.OrderBy(s => rooms.Find(s.Service) is null).Select(s => (s.Service, T(s.Name[^1].Text())));

    public IEnumerable<string> Limits => Snapshot.Data.Standards.SelectMany(s => s.Rows).SelectMany(r => r.Editions).SelectMany(e => e.Limits).Select(l => l.Name).Distinct();

    public IEnumerable<BodyData> Offices => Snapshot.Data.Bodies.Where(b => b.Kind == BodyKinds.StateCorporation && b.Span().Contains(OnDay.Day));

    public IReadOnlyList<Text> Why => DerivationText.Of(Derived!, Snapshot);

    public string Basis => T(BasisText.Line(Derived!.Basis, Snapshot.On(Derived.StartDay)));

    public string DueWords => Derived!.DueAt is { } at ? $"{Long(at.Date)}, {DateText.Time(at.TimeOfDay)}" : DateText.WithWeekday(Derived.Due, Language);

    public async Task OnGetAsync(string? service, string? limit, string? office, string? date, string? time)
    {
        await Load(null);
        ServiceId = service ?? Services.First().Id;
        Limit = limit ?? Limits.First();
        Office = office;
        TypedDate = date ?? Typed(Today);
        TypedTime = time ?? "10:00";
        if (date is null)
            return;
        if (Day(date, "date") is { } day && Time() is { } clock && OfficeOn(day) is { } body)
            Derive(day + clock, body);
        else if (date.Trim().Length == 0)
            Wrong("date", T("law-book.day-needed"));
    }

    private void Derive(LocalDateTime local, BodyData body)
    {
        var hours = OfficeHours.Of(body);
        var deadlines = new DeadlineClock(Snapshot);
        var filing = deadlines.FilingDay(hours.Zone.AtLeniently(local).ToInstant(), hours);
        if (Standard(filing.Day) is not { } standard)
            Wrong("service", T("law-book.no-standard"));
        else if (!standard.Limits.TryGetValue(Limit!, out var found))
            Wrong("limit", T("law-book.no-limit"));
        else
            Derived = deadlines.Derive(found, filing);
    }

    private ServiceStandard? Standard(LocalDate day) => Snapshot.On(day).Standard(ServiceId!);

    private LocalTime? Time()
    {
        if (DayInput.ReadTime(TypedTime!) is { } read)
            return read;
        Wrong("time", T("law-book.wrong-time"));
        return null;
    }

    private BodyData? OfficeOn(LocalDate day)
    {
        var id = Office ?? Offices.FirstOrDefault()?.Id;
        if (id is not null && Snapshot.On(day).Body(id) is { Kind: BodyKinds.StateCorporation } body)
            return body;
        Wrong("office", T("law-book.no-office"));
        return null;
    }
}
