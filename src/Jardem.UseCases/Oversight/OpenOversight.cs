using Jardem.Cases.Cases;
using Jardem.Law.Calendar;
using Jardem.Law.Data;
using Jardem.Law.Snapshots;
using Jardem.UseCases.Access;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.Oversight;

/// <summary>What an overseer asks for. A period that is not named is the last twelve months, this one included.</summary>
/// <param name="Body">One of the bodies overseen; null for all of them.</param>
public sealed record OversightAsked(string? Service = null, string? Body = null, LocalDate? From = null, LocalDate? To = null);

/// <summary>A case whose limit has passed or is about to, without the name of anybody.</summary>
public sealed record LateCase(Guid Case, string Service, CasePhase Phase, string Body, long? JournalNumber, int? JournalYear, LocalDate Due);

/// <summary>A complaint whose limit has passed or is about to, without the name of anybody.</summary>
public sealed record LateComplaint(Guid Complaint, string Against, string HeldBy, long? JournalNumber, int? JournalYear, LocalDate Due);

/// <summary>Work as it stands now.</summary>
/// <param name="Soon">Cases whose last day is one of the next working days.</param>
/// <param name="Cases">The nearest limits first, those that passed in front.</param>
public sealed record WorkNow(long Overdue, long Today, long Soon, IReadOnlyList<LateCase> Cases, long ComplaintsOverdue, long ComplaintsSoon, IReadOnlyList<LateComplaint> Complaints);

/// <param name="Bodies">Every body that the officer oversees.</param>
/// <param name="Shown">Those whose figures are shown.</param>
public sealed record OversightReport(
    LocalDate From, LocalDate To, LocalDate Today, string? Service, string? Body, IReadOnlyList<BodyData> Bodies, IReadOnlyList<BodyData> Shown,
    WorkNow Now, IReadOnlyList<OversightTable> Tables, LawOnDay Law);

/// <summary>How the work goes in the bodies that an officer oversees. Figures hold no personal data, and lists name no one.</summary>
public sealed class OpenOversight(ITallies tallies, ICaseLists cases, IComplaintLists complaints, SnapshotSource law, ServiceRooms rooms, IClock clock)
{
    /// <summary>Months that a period may have; a longer one is cut at its beginning.</summary>
    public const int MostMonths = 36;

    private const int Listed = 50;
    private const int Near = 2;
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Almaty"];

    /// <summary>Phases in which the limit runs: until the result is sent.</summary>
    private static readonly CasePhase[] Running = [.. CasePhases.Open, CasePhase.Granted];

    /// <returns>Null where the officer oversees nothing, or not the body or a service that is not delivered here.</returns>
    public async Task<OversightReport?> Run(Principal principal, OversightAsked asked, CancellationToken cancel)
    {
        var snapshot = await law.Active(cancel);
        var today = clock.GetCurrentInstant().InZone(Zone).Date;
        var day = snapshot.On(today);
        var bodies = OverseenBodies.Of(principal, day);
        var shown = asked.Body is null ? bodies : [.. bodies.Where(b => b.Id == asked.Body)];
        if (shown.Count == 0 || (asked.Service is { } service && rooms.Find(service) is null))
            return null;
        var (from, to) = Period(asked, today);
        var scope = Scope.OfBodies(shown.Select(b => b.Id), "oversight");
        var totals = await tallies.Totals(scope, asked.Service, from, to, cancel);
        var months = await tallies.ByMonth(scope, asked.Service, from, to, cancel);
        var now = await Now(scope, asked.Service, today, snapshot.Calendar, cancel);
        return new OversightReport(from, to, today, asked.Service, asked.Body, bodies, shown, now, OversightTables.Of(totals, months, from, to), day);
    }

    private static (LocalDate From, LocalDate To) Period(OversightAsked asked, LocalDate today)
    {
        var to = asked.To ?? today;
        var from = asked.From ?? to.With(DateAdjusters.StartOfMonth).PlusMonths(-11);
        return (LocalDate.Max(from, to.With(DateAdjusters.StartOfMonth).PlusMonths(1 - MostMonths)), to);
    }

    private async Task<WorkNow> Now(Scope scope, string? service, LocalDate today, WorkCalendar calendar, CancellationToken cancel)
    {
        var near = calendar.NextWorking(today);
        for (var i = 1; i < Near; i++)
            near = calendar.NextWorking(near);
        var running = new CaseQuery { Phases = Running, Service = service };
        var counts = await cases.Count(
            scope,
            [running with { DueOnOrBefore = today.PlusDays(-1) }, running with { DueOnOrAfter = today, DueOnOrBefore = today }, running with { DueOnOrAfter = today.PlusDays(1), DueOnOrBefore = near }],
            cancel);
        var listed = await cases.Find(scope, running with { DueOnOrBefore = near, Take = Listed }, cancel);
        var overdue = await complaints.Find(scope, new ComplaintQuery { Open = true, Service = service, DueOnOrBefore = today.PlusDays(-1), Take = 1 }, cancel);
        var soon = await complaints.Find(scope, new ComplaintQuery { Open = true, Service = service, DueOnOrBefore = near, Take = Listed }, cancel);
        return new WorkNow(
            counts[0],
            counts[1],
            counts[2],
            [.. listed.Rows.Select(c => new LateCase(c.Case, c.Service, c.Phase, c.Body, c.JournalNumber, c.Journal?.Year, c.Due))],
            overdue.Total,
            soon.Total - overdue.Total,
            [.. soon.Rows.Select(c => new LateComplaint(c.Complaint, c.Against, c.HeldBy, c.JournalNumber, c.Journal?.Year, c.Due!.Value))]);
    }
}
