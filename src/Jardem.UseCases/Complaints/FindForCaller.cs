using System.Globalization;
using Jardem.Cases.Cases;
using Jardem.Cases.People;
using Jardem.UseCases.Access;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.Complaints;

/// <summary>What an operator of 1414 may tell a caller of one case: where it stands, the days, what is awaited and where; no name, no document, no reasoning.</summary>
/// <param name="Number">The number of the case, as the receipt prints it.</param>
/// <param name="Office">Where the result is handed over.</param>
/// <param name="DueOn">The day until which the limit of the body runs; null once nothing is awaited from it.</param>
/// <param name="Complaints">Open complaints about it: who holds each and until when.</param>
public sealed record CallerStatus(
    string? Number, string Service, string Request, CasePhase Phase, LocalDate FiledOn, LocalDate PromisedOn, StepAwaited? Awaited, LocalDate? AwaitedBy, LocalDate? DueOn, string Body, string Office,
    IReadOnlyList<CallerComplaint> Complaints);

/// <summary>An open complaint, as a caller is told of it.</summary>
public sealed record CallerComplaint(string? Number, string HeldBy, LocalDate? Due);

/// <summary>
/// Finds the cases of a caller of 1414 by the IIN, or one case by its number and the body that registered it. Each case shown is logged as
/// looked at before it is told.
/// </summary>
public sealed class FindForCaller(ICaseLists cases, IComplaintLists complaints, IAccessLog log, IClock clock)
{
    /// <summary>The purpose with which a look is logged.</summary>
    public const string Purpose = "1414";

    private const int Most = 20;

    /// <summary>The cases of the person with this IIN, the newest first; empty for an IIN that is none.</summary>
    public async Task<IReadOnlyList<CallerStatus>> ByIin(Principal principal, string iin, CancellationToken cancel)
    {
        if (!principal.Is(Role.CallCentre) || Iin.Check(iin) != IinFault.None)
            return [];
        var page = await cases.Find(Scope.Whole(Purpose), new CaseQuery { Search = iin, NewestFirst = true, Take = Most }, cancel);
        return await Told(principal, page.Rows.Where(r => r.ApplicantIin == iin), cancel);
    }

    /// <summary>The case of this number, as "12/2026", in the journal of one body.</summary>
    public async Task<IReadOnlyList<CallerStatus>> ByNumber(Principal principal, string number, string body, string service, CancellationToken cancel)
    {
        if (!principal.Is(Role.CallCentre) || number.Split('/') is not [var n, var year]
            || !long.TryParse(n.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var drawn) || drawn is 0 or long.MaxValue
            || !int.TryParse(year.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var of) || of > 9999)
            return [];
        var lines = await cases.Journal(Scope.Whole(Purpose), new JournalKey(body, service, of), drawn + 1, 1, cancel);
        return await Told(principal, lines.Where(l => l.Number == drawn).Select(l => l.Case).OfType<CaseRow>(), cancel);
    }

    private async Task<IReadOnlyList<CallerStatus>> Told(Principal principal, IEnumerable<CaseRow> rows, CancellationToken cancel)
    {
        var told = new List<CallerStatus>();
        var officer = principal.Officer;
        foreach (var row in rows)
        {
            await log.Record(new AccessEntry(row.Case, clock.GetCurrentInstant(), officer.Account, nameof(Role.CallCentre), officer.Unit ?? officer.Body, Purpose, AccessBasis.HouseRule), cancel);
            var about = await complaints.OfCase(Scope.Whole(Purpose), row.Case, cancel);
            told.Add(new CallerStatus(
                ComplaintRows.Number(row), row.Service, row.Request, row.Phase, row.FiledOn, row.PromisedOn, row.Next, row.NextBy, row.Phase.IsOpen() ? row.Due : null, row.Body, row.Office,
                [.. about.Where(c => c.Due is not null).Select(c => new CallerComplaint(ComplaintRows.Number(c), c.HeldBy, c.Due))]));
        }

        return told;
    }
}
