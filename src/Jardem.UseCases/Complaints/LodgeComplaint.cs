using System.Globalization;
using System.Security.Cryptography;
using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Acts;
using Jardem.Cases.Complaints;
using Jardem.Cases.Complaints.Acts;
using Jardem.Cases.People;
using Jardem.Cases.Streams;
using Jardem.Law.Calendar;
using Jardem.Law.Data;
using Jardem.Law.Json;
using Jardem.Law.Snapshots;
using Jardem.UseCases.Access;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Casework;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.Complaints;

/// <summary>A complaint as an officer takes it.</summary>
/// <param name="Case">The case, where the officer's body or office has it.</param>
/// <param name="CaseNumber">
/// The number of the case as the receipt prints it, as "12/2026", for a body or office that does not have it; the case is then found
/// with the IIN of whoever complains.
/// </param>
/// <param name="Files">The file brought, where there is one.</param>
public sealed record Lodging(Guid? Case, string? CaseNumber, ComplaintWords Words, IReadOnlyList<StoredFile> Files, string IdempotencyKey);

/// <summary>
/// Takes a complaint from the applicant's side, written or spoken, at any office or body that takes complaints, and registers it with the
/// body to which it is addressed (Order 78, Rules, points 17 and 18).
/// </summary>
public sealed class LodgeComplaint(IEventStore events, CaseReader cases, ICaseLists caseLists, ComplaintReader complaints, ComplaintIssuer issuer, SnapshotSource law, ServiceRooms rooms, IIds ids, IClock clock)
{
    private static readonly Role[] Takers = [Role.Operator, Role.Specialist, Role.Head, Role.ComplaintsOfficer];

    private sealed record Kept(Guid Complaint);

    public async Task<ComplaintAnswer> Run(Principal principal, Lodging lodging, CancellationToken cancel)
    {
        var guard = Guard(principal, lodging, new Kept(Guid.Empty));
        if (await events.Repetition(guard, cancel) is { } before)
            return await Repeated(before, cancel);
        if (!principal.Roles.Any(Takers.Contains))
            return new ComplaintAnswer.NotAllowed("act.complaint-not-your-role");
        if (await Find(principal, lodging, cancel) is not { } about)
            return new ComplaintAnswer.NotFound();
        for (var attempt = 0; ; attempt++)
        {
            var snapshot = await law.Active(cancel);
            var now = clock.GetCurrentInstant();
            if (snapshot.On(now.InUtc().Date).Body(principal.Officer.Body) is not { } office || rooms[about.Registration.Service].Procedure.Complaints is not { } norms)
                return new ComplaintAnswer.NotAllowed("act.complaint-no-body");
            var desk = new ComplaintDesk(office.Id, office.Zone, OfficeHours.Of(office));
            var today = snapshot.On(now.InZone(DateTimeZoneProviders.Tzdb[office.Zone]).Date);
            var by = new ActBy(principal.Officer, principal.Roles.First(Takers.Contains), now, today.Day);
            var outcome = ReceiveComplaint.Decide(about, by, lodging.Words, desk, Holder(about, lodging.Words, today), ComplaintNormsOfToday.On(norms, today));
            if (outcome is ComplaintOutcome.NotAllowed no)
                return new ComplaintAnswer.NotAllowed(no.Key);
            var id = ids.New();
            var result = await Register(principal, lodging, about, id, (ComplaintOutcome.Done)outcome, snapshot, by, cancel);
            if (result is AppendResult.Done)
                return new ComplaintAnswer.Done(await issuer.Complete(id, cancel));
            if (result is not AppendResult.SnapshotChanged || attempt == 3)
                return await Repeated(result, cancel);
            law.Refresh();
        }
    }

    private async Task<AppendResult> Register(Principal principal, Lodging lodging, CaseState about, Guid id, ComplaintOutcome.Done done, LawSnapshot snapshot, ActBy by, CancellationToken cancel)
    {
        var state = ComplaintState.Evolve(null, id, done.Event);
        var caseRow = await caseLists.Get(Scope.Whole("number of the case complained about"), about.Id, cancel);
        return await events.Append(
            new Append
            {
                Meta = new EventMeta(by.At, principal.Officer.Account, principal.Officer.Unit ?? principal.Officer.Body, snapshot.Id, nameof(LodgeComplaint)),
                Streams = [new StreamAppend(id, ComplaintReader.Purpose, 0, [ComplaintSerializer.Events.Write(done.Event)])],
                Complaints = [ComplaintRows.Of(state, about, ComplaintRows.Number(caseRow))],
                Tallies = ComplaintTallies.Of(about, done.Event, by.Today),
                Files = lodging.Files,
                Journal = new JournalKey(state.HeldBy, ComplaintReader.Journal, state.Received.RegisteredOn.Year),
                Jobs = [ComplaintIssuer.JobAfter(state) with { DueAt = by.At }],
                Idempotency = Guard(principal, lodging, new Kept(id)),
            },
            cancel);
    }

    /// <summary>The answer of the first time, with its papers; or why nothing was written.</summary>
    private async Task<ComplaintAnswer> Repeated(AppendResult result, CancellationToken cancel) => result switch
    {
        AppendResult.KeyReused => new ComplaintAnswer.KeyReused(),
        AppendResult.Repeated repeated => new ComplaintAnswer.Done(await issuer.Complete(CanonicalJson.Read<Kept>(repeated.Answer.Span).Complaint, cancel)),
        _ => new ComplaintAnswer.Conflict(),
    };

    /// <summary>The case, by its id in the officer's scope, or by its number together with the IIN of a party.</summary>
    private async Task<CaseState?> Find(Principal principal, Lodging lodging, CancellationToken cancel)
    {
        if (lodging.Case is { } id)
            return (await cases.Read(principal.Scope(ComplaintReader.Purpose), id, cancel) ?? await complaints.CaseOf(principal, id, cancel))?.State;
        if (lodging.CaseNumber?.Split('/') is not [var number, var year] || Iin.Check(lodging.Words.Iin) != IinFault.None)
            return null;
        var everywhere = Scope.Whole("a complaint made elsewhere than at the office of the case");
        var page = await caseLists.Find(everywhere, new CaseQuery { Search = lodging.Words.Iin, NewestFirst = true, Take = 200 }, cancel);
        foreach (var row in page.Rows.Where(r => Is(number, r.JournalNumber) && Is(year, r.Journal?.Year)))
        {
            if ((await cases.Read(everywhere, row.Case, cancel))?.State is { } state && Party.Of(state, lodging.Words.Iin, clock.GetCurrentInstant().InUtc().Date) != Party.Stranger)
                return state;
        }

        return null;
    }

    private static bool Is(string said, long? number) => long.TryParse(said.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n == number;

    private static string? Holder(CaseState about, ComplaintWords words, LawOnDay today) => words.Addressee == ComplaintAddressee.Provider
        ? today.Body(about.Registration.Body)?.Id
        : (today.BodiesOf(about.Facts.Applicant.Territory, BodyKinds.QualityControl).FirstOrDefault()
            ?? today.Snapshot.Data.Bodies.FirstOrDefault(b => b.Kind == BodyKinds.QualityControl && b.Territories.Count == 0 && today.Body(b.Id) == b))?.Id;

    private static Idempotency Guard(Principal principal, Lodging lodging, Kept kept)
    {
        var request = CanonicalJson.Write(new { lodging.Case, lodging.CaseNumber, lodging.Words });
        return new Idempotency($"{principal.Officer.Account}/{nameof(LodgeComplaint)}", lodging.IdempotencyKey, Convert.ToHexStringLower(SHA256.HashData(request)), CanonicalJson.Write(kept));
    }
}
