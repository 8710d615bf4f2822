using Jardem.Cases.Cases;
using Jardem.Law;
using Jardem.Law.Data;
using Jardem.UseCases;
using Jardem.UseCases.Access;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.Web.Pages;

/// <summary>One page of a journal and what else may be chosen.</summary>
/// <param name="Older">Number before which the next page begins; null on the last page.</param>
public sealed record JournalView(
    JournalKey Journal,
    IReadOnlyList<(string Id, Text Name)> Bodies,
    IReadOnlyList<(string Id, Text Name)> Services,
    IReadOnlyList<int> Years,
    IReadOnlyList<JournalLine> Lines,
    long? Older,
    DateTimeZone Zone);

/// <summary>Finds the journal that an officer asks for, within what the officer may see: the own body's, or of the served bodies the lines of the own office.</summary>
public sealed class JournalChoice(ICaseLists cases, ServiceRooms rooms, SnapshotSource law, IClock clock)
{
    private const int PageSize = 50;
    private const int YearsBack = 4;

    /// <summary>Null where the officer's body has no journal or asks for one that is not there.</summary>
    public async Task<JournalView?> Open(Principal principal, string? body, string? service, int? year, long? before, CancellationToken cancel)
    {
        var today = clock.GetCurrentInstant().InZone(DateTimeZoneProviders.Tzdb["Asia/Almaty"]).Date;
        var day = (await law.Active(cancel)).On(today);
        var bodies = Bodies(principal, day.Body(principal.Officer.Body), day.Snapshot.Data.Bodies.Where(b => b.Span().Contains(today)));
        var services = rooms.All.Select(r => (r.Id, Name: day.Standard(r.Id)?.Name ?? new Text(r.Id, r.Id))).ToList();
        var years = Enumerable.Range(today.Year - YearsBack, YearsBack + 1).Reverse().ToList();
        if (bodies.Count == 0 || services.Count == 0)
            return null;
        var key = new JournalKey(body ?? bodies[0].Id, service ?? services[0].Id, year ?? today.Year);
        if (bodies.FirstOrDefault(b => b.Id == key.Unit) is not { } chosen || services.All(s => s.Id != key.Service) || !years.Contains(key.Year))
            return null;
        var lines = await cases.Journal(principal.Scope("journal"), key, before, PageSize + 1, cancel);
        var shown = lines.Take(PageSize).ToList();
        return new JournalView(key, [.. bodies.Select(b => (b.Id, b.Name))], services, years, shown, lines.Count > PageSize ? shown[^1].Number : null, DateTimeZoneProviders.Tzdb[chosen.Zone]);
    }

    private List<BodyData> Bodies(Principal principal, BodyData? own, IEnumerable<BodyData> all) =>
        own is null ? []
        : !principal.Is(Role.Operator) ? [own]
        : [.. all.Where(b => rooms.All.Any(r => r.DecidedBy == b.Kind)).OrderByDescending(b => b.Territories.Intersect(own.Territories).Any())];
}
