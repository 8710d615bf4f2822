using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Acts;
using Jardem.Cases.Facts;
using Jardem.Law.Snapshots;
using Jardem.Services;
using Jardem.UseCases.Access;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Complaints;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Signatures;
using NodaTime;

namespace Jardem.UseCases.Casework;

/// <summary>Everything the case page shows.</summary>
/// <param name="Preview">The decision that the rules make on the facts as they stand.</param>
/// <param name="Record">What the head would confirm now, where a decision is prepared and a head looks.</param>
/// <param name="Earlier">Valid result documents of the same person from this service.</param>
/// <param name="Context">What an act of the officer who looks would look at.</param>
public sealed record CaseView(
    CaseHistory History,
    CaseRow? Row,
    IServiceRoom Room,
    LawSnapshot Law,
    LocalDateTime Now,
    Decision Preview,
    DecisionRecord? Record,
    IReadOnlyList<DocumentRow> Earlier,
    IReadOnlyList<AccessEntry> Access,
    ActContext Context)
{
    public CaseState State => History.State;

    public LocalDate Today => Now.Date;
}

/// <summary>Opens a case for an officer. The read is logged durably before anything is shown.</summary>
public sealed class OpenCase(CaseReader reader, ComplaintReader complaints, ICaseLists lists, IDocumentStore documents, IAccessLog log, SnapshotSource law, ServiceRooms rooms, SigningPolicy signing, IClock clock)
{
    /// <summary>Lines of the access log that are shown with a case; all of them stay in the log.</summary>
    private const int MostReaders = 200;

    public async Task<CaseView?> Run(Principal principal, Guid id, string purpose, CancellationToken cancel)
    {
        var scope = principal.Scope(purpose);
        var history = await reader.Read(scope, id, cancel);
        if (history is null && await complaints.ScopeOf(principal, id, cancel) is { } ofComplaint)
        {
            (scope, purpose) = (ofComplaint, ofComplaint.Purpose);
            history = await reader.Read(scope, id, cancel);
        }

        if (history is null)
            return null;
        var now = clock.GetCurrentInstant();
        var officer = principal.Officer;
        await log.Record(new AccessEntry(id, now, officer.Account, principal.Roles[0].ToString(), officer.Unit ?? officer.Body, purpose, AccessBasis.Of(history.State)), cancel);
        var state = history.State;
        var snapshot = await law.Active(cancel);
        var room = rooms[state.Registration.Service];
        var local = now.InZone(DateTimeZoneProviders.Tzdb[state.Registration.Zone]).LocalDateTime;
        var context = new ActContext(new ActBy(officer, principal.Is(Role.Head) ? Role.Head : principal.Roles[0], now, local.Date), room, snapshot, local, signing.Required);
        var record = state.Phase == CasePhase.AwaitingDecision && principal.Is(Role.Head) ? CaseActs.Record(state, context) : null;
        var earlier = new List<DocumentRow>();
        foreach (var kind in room.Requests)
            earlier.AddRange(await documents.ByHolder(scope, kind, state.Facts.Applicant.Iin, cancel));
        return new CaseView(
            history,
            await lists.Get(scope, id, cancel),
            room,
            snapshot,
            local,
            state.Decided?.Decision ?? CaseActs.Decide(state, room, snapshot),
            record,
            [.. earlier.Where(d => d.Stream != id)],
            await log.Readers(id, MostReaders, cancel),
            context);
    }
}
