using System.Security.Cryptography;
using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Acts;
using Jardem.Cases.Complaints;
using Jardem.Cases.Complaints.Acts;
using Jardem.Cases.Streams;
using Jardem.Law.Calendar;
using Jardem.Law.Json;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;
using Jardem.UseCases.Access;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Casework;
using Jardem.UseCases.Issuing;
using Jardem.UseCases.Measures;
using Jardem.UseCases.Payments;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Signatures;
using Jardem.UseCases.Stages;
using NodaTime;

namespace Jardem.UseCases.Complaints;

/// <summary>Who commands what on which complaint: the version the officer saw and the key that makes a repetition harmless.</summary>
public sealed record ComplaintOn(Principal Principal, Guid Complaint, int SeenVersion, string? IdempotencyKey);

/// <summary>
/// Meeting, sending on and deciding a complaint. What it does to the case is in the same append, so neither is ever without the other.
/// </summary>
public sealed class ComplaintActs(
    IEventStore events, ComplaintReader complaints, IComplaintLists lists, ICaseLists caseLists, IDocumentStore documents, ComplaintIssuer issuer, DocumentIssuer caseIssuer,
    SnapshotSource law, ServiceRooms rooms, SigningPolicy signing, PaymentsOfCase payments, IClock clock)
{
    private static readonly Role[] OfProvider = [Role.Head, Role.ComplaintsOfficer];

    /// <summary>What an act looks at.</summary>
    private sealed record Ground(ComplaintState Complaint, CaseState About, ActBy By, ComplaintLaw Law, LawOnDay Today, CaseEffect Effect, string? Number);

    /// <summary>The head meets the complaint in full.</summary>
    public Task<ComplaintAnswer> Satisfy(ComplaintOn on, string answer, CancellationToken cancel) =>
        Run(on, nameof(Satisfy), [Role.Head], answer, g => SatisfyComplaint.Decide(g.Complaint, g.About, g.By, answer, g.Effect, g.Law), cancel);

    /// <summary>The provider sends the complaint on with the case.</summary>
    public Task<ComplaintAnswer> Forward(ComplaintOn on, string explanation, CancellationToken cancel) =>
        Run(on, nameof(Forward), OfProvider, explanation, g => ForwardComplaint.Decide(g.Complaint, g.About, g.By, explanation, Higher(g), g.Number, g.Law), cancel);

    /// <summary>The complaints officer of the body that holds it decides.</summary>
    /// <param name="norms">Provisions written "act/path".</param>
    public Task<ComplaintAnswer> Rule(ComplaintOn on, ComplaintResult result, string reasoning, IReadOnlyList<string> norms, CancellationToken cancel) =>
        Run(
            on,
            nameof(Rule),
            [Role.ComplaintsOfficer],
            new { result, reasoning, norms },
            g => Held(norms, g.Today) is { } held
                ? RuleOnComplaint.Decide(g.Complaint, g.About, g.By, new Ruling(result, reasoning, held), g.Effect, g.Law)
                : new ComplaintOutcome.NotAllowed("act.complaint-norm-not-in-force"),
            cancel);

    /// <summary>The provisions as bases of the day; null where one is not in force.</summary>
    private static List<Basis>? Held(IReadOnlyList<string> norms, LawOnDay today)
    {
        var held = new List<Basis>();
        foreach (var written in norms.Distinct())
        {
            if (!NormRef.TryParse(written, out var norm) || today.Find(norm) is not NormAnswer.InForce)
                return null;
            held.Add(today.Cite(norm));
        }

        return held;
    }

    private static ComplaintDesk? Higher(Ground ground) =>
        ground.Today.Body(ground.Complaint.Received.Against)?.Higher is { } id && ground.Today.Body(id) is { } higher ? new ComplaintDesk(higher.Id, higher.Zone, OfficeHours.Of(higher)) : null;

    private async Task<ComplaintAnswer> Run(ComplaintOn on, string act, IReadOnlyList<Role> roles, object body, Func<Ground, ComplaintOutcome> decide, CancellationToken cancel)
    {
        var principal = on.Principal;
        var guard = Guard(on, act, body);
        for (var attempt = 0; ; attempt++)
        {
            if (await complaints.Read(principal.Scope(ComplaintReader.Purpose), on.Complaint, cancel) is not { State: var complaint })
                return new ComplaintAnswer.NotFound();
            var role = principal.Roles.FirstOrDefault(roles.Contains, principal.Roles[0]);
            if (!roles.Contains(role))
                return new ComplaintAnswer.NotAllowed("act.complaint-not-your-role");
            if (complaint.Version != on.SeenVersion)
                return await Stale(complaint, guard, cancel);
            var history = await events.Read(complaint.Received.Case, cancel);
            var about = CaseState.Of(history)!;
            var snapshot = await law.Active(cancel);
            var ground = await GroundOf(complaint, about, principal, role, snapshot, cancel);
            switch (decide(ground))
            {
                case ComplaintOutcome.NotAllowed no:
                    return await Stale(complaint, guard, cancel) is ComplaintAnswer.Done repeated ? repeated : new ComplaintAnswer.NotAllowed(no.Key);
                case ComplaintOutcome.Done done:
                    var result = await Append(ground, done, snapshot, history, act, guard, cancel);
                    if (result is AppendResult.SnapshotChanged && attempt < 3)
                    {
                        law.Refresh();
                        continue;
                    }

                    return await Answer(result, complaint, done, cancel);
                default:
                    throw new InvalidOperationException("An act has two outcomes.");
            }
        }
    }

    private async Task<Ground> GroundOf(ComplaintState complaint, CaseState about, Principal principal, Role role, LawSnapshot snapshot, CancellationToken cancel)
    {
        var room = rooms[about.Registration.Service];
        var now = clock.GetCurrentInstant();
        var local = now.InZone(DateTimeZoneProviders.Tzdb[about.Registration.Zone]).LocalDateTime;
        var by = new ActBy(principal.Officer, role, now, local.Date);
        var number = ComplaintRows.Number(await lists.Get(Scope.Whole("number of the complaint"), complaint.Id, cancel));
        var today = snapshot.On(local.Date);
        var effect = new CaseEffect(number ?? "—", CaseActs.DecisionKinds(about, new ActContext(by, room, snapshot, local)), DecisionDeadline.From(about, room, snapshot, local.Date));
        return new Ground(complaint, about, by, ComplaintNormsOfToday.On(room.Procedure.Complaints!, today), today, effect, number);
    }

    private async Task<AppendResult> Append(Ground ground, ComplaintOutcome.Done done, LawSnapshot snapshot, IReadOnlyList<StoredEvent> history, string act, Idempotency? guard, CancellationToken cancel)
    {
        var (by, about) = (ground.By, ground.About);
        var after = ComplaintState.Evolve(ground.Complaint, ground.Complaint.Id, done.Event);
        var caseAfter = done.Case.Aggregate(about, (s, e) => CaseState.Evolve(s, s.Id, e));
        var touched = done.Case.Count > 0;
        var money = await payments.Of(about, caseAfter, by.At, cancel);
        var (take, release) = UniqueClaims.Of(about, caseAfter, money.Paid);
        var heir = await DisputeHeir.Of(events, caseAfter, release, cancel);
        var caseRow = await caseLists.Get(Scope.Whole("number of the case complained about"), about.Id, cancel);
        var moved = after.HeldBy != ground.Complaint.HeldBy;
        return await events.Append(
            new Append
            {
                Meta = new EventMeta(by.At, by.Officer.Account, by.Officer.Unit ?? by.Officer.Body, snapshot.Id, $"{act}Complaint"),
                Streams =
                [
                    new StreamAppend(after.Id, ComplaintReader.Purpose, ground.Complaint.Version, [ComplaintSerializer.Events.Write(done.Event)]),
                    .. touched ? [new StreamAppend(about.Id, "case", about.Version, [.. done.Case.Select(CaseEvents.Serializer.Write)])] : Array.Empty<StreamAppend>(),
                    .. money.Pins,
                    .. heir.Streams,
                ],
                Take = [.. take, .. heir.Take],
                Release = release,
                Complaints = [ComplaintRows.Of(after, about, ComplaintRows.Number(caseRow))],
                Cases = touched ? [CaseRows.Of(caseAfter, signing.Required), .. heir.Rows(signing.Required)] : [],
                Documents = await VoidedDocuments.Of(done.Case, documents, cancel),
                Tallies =
                [
                    .. ComplaintTallies.Of(about, done.Event, by.Today),
                    .. CaseTallies.Of(about, done.Case, about.Decided?.DecidedBy, by.Today, () => PhaseSince.Of(history), snapshot.Calendar),
                ],
                Outbox = StageMessages.Of(about, about.Id, done.Case, rooms[about.Registration.Service].Procedure, ground.Today, by.At, ComplaintRows.Number(caseRow)),
                Journal = moved ? new JournalKey(after.HeldBy, ComplaintReader.Journal, after.Forwarded!.ArrivedOn.Year) : null,
                Jobs = [ComplaintIssuer.JobAfter(after) with { DueAt = by.At }, .. touched ? [DocumentIssuer.JobAfter(caseAfter) with { DueAt = by.At }] : Array.Empty<Job>(), .. money.Jobs],
                Idempotency = guard,
            },
            cancel);
    }

    private async Task<ComplaintAnswer> Answer(AppendResult result, ComplaintState complaint, ComplaintOutcome.Done done, CancellationToken cancel)
    {
        switch (result)
        {
            case AppendResult.Done or AppendResult.Repeated:
                if (done.Case.Count > 0)
                    await caseIssuer.Complete(complaint.Received.Case, cancel);
                return new ComplaintAnswer.Done(await issuer.Complete(complaint.Id, cancel));
            case AppendResult.KeyReused:
                return new ComplaintAnswer.KeyReused();
            default:
                return new ComplaintAnswer.Conflict();
        }
    }

    /// <summary>A repetition of what was done already is answered as the first time; anything else on an old version is a conflict.</summary>
    private async Task<ComplaintAnswer> Stale(ComplaintState complaint, Idempotency? guard, CancellationToken cancel) =>
        (guard is null ? null : await events.Repetition(guard, cancel)) switch
        {
            AppendResult.Repeated => new ComplaintAnswer.Done(complaint),
            AppendResult.KeyReused => new ComplaintAnswer.KeyReused(),
            _ => new ComplaintAnswer.Conflict(),
        };

    private static Idempotency? Guard(ComplaintOn on, string act, object body) => on.IdempotencyKey is { Length: > 0 } key
        ? new Idempotency(
            $"{on.Principal.Officer.Account}/{act}Complaint",
            key,
            Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.Write(new { on.Complaint, Act = act, Body = body }))),
            ReadOnlyMemory<byte>.Empty)
        : null;
}
