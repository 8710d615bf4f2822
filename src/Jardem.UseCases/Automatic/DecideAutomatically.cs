using System.Text.Json;
using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Acts;
using Jardem.Cases.Cases.Automatic;
using Jardem.Cases.Cases.Events;
using Jardem.Cases.Facts;
using Jardem.Cases.Streams;
using Jardem.Law.Snapshots;
using Jardem.Services;
using Jardem.Services.Deciding;
using Jardem.UseCases.Access;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Casework;
using Jardem.UseCases.Issuing;
using Jardem.UseCases.Measures;
using Jardem.UseCases.Payments;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Ports.Keys;
using Jardem.UseCases.Registers;
using Jardem.UseCases.Signatures;
using Jardem.UseCases.Signatures.Keys;
using Jardem.UseCases.Stages;
using NodaTime;

namespace Jardem.UseCases.Automatic;

/// <summary>
/// The rules decide a case by themselves (Order 256, Rules, point 19-1): the record of the decision, its papers, the signatures of the
/// authorised person, the entitlement and the order to pay are one change, or nothing is. Whatever the rules cannot grant goes to a person
/// under the limit of the desk, and nothing is refused. Safe to run again at any time and by any number of workers at once.
/// </summary>
public sealed class DecideAutomatically(
    IEventStore events, ICaseLists lists, DocumentIssuer issuer, AuthorisedSigning signing, RegisterAccess registers, SnapshotSource law, ServiceRooms rooms, SigningPolicy policy, IIds ids,
    IEnumerable<IDecisionNews> news, IClock clock)
{
    private const int Attempts = 6;

    /// <exception cref="KeyUnusableException">The key store, or whoever says that a certificate is not revoked, is silent; to be tried again while the limit allows.</exception>
    public async Task Run(Guid id, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var stream = await events.Read(id, cancel);
            if (CaseState.Of(stream) is not { IsAutomatic: true, Phase: CasePhase.Registered } state)
                return;
            var snapshot = await law.Active(cancel);
            var room = rooms[state.Registration.Service];
            var now = clock.GetCurrentInstant();
            var over = now >= AutomaticJobs.End(state);
            var result = AutomaticCheck.Of(state, room, snapshot, registers.IsSetUp, over) switch
            {
                AutomaticCheck.Grants grants => await Grant(new Ground(state, stream, room, snapshot, now, over), grants.Decision, cancel),
                AutomaticCheck.Person person => await Leave(new Ground(state, stream, room, snapshot, now, over), person.Why, person.About, cancel),
                _ => null,
            };
            switch (result)
            {
                case null or AppendResult.Done:
                    return;
                case AppendResult.SnapshotChanged:
                    law.Refresh();
                    break;
                case AppendResult.VersionConflict:
                    break;
                default:
                    throw new InvalidOperationException($"An automatic decision cannot meet {result.GetType().Name}.");
            }
        }

        throw new InvalidOperationException($"Case {id} kept changing while the rules decided it.");
    }

    /// <summary>A case as it was read, and what is looked at beside it.</summary>
    private sealed record Ground(CaseState State, IReadOnlyList<StoredEvent> Stream, IServiceRoom Room, LawSnapshot Law, Instant Now, bool Over)
    {
        public DateTimeZone Zone => DateTimeZoneProviders.Tzdb[State.Registration.Zone];

        public LocalDate Today => Now.InZone(Zone).Date;

        public string Rule => Room.AutomaticRule ?? throw new InvalidOperationException($"The service {Room.Id} has no automatic rule.");
    }

    private async Task<AppendResult?> Grant(Ground ground, Decision decision, CancellationToken cancel)
    {
        var (state, body) = (ground.State, ground.State.Registration.Body);
        var asked = new KeyTask(state.Id, ground.Room.Id, decision.Amount, ground.Zone, []);
        var (person, refusal) = await signing.PersonOf(body, asked, cancel);
        if (person is null)
            return await Leave(ground, Why(refusal!.Value), null, cancel);
        // Within the limit the hours of the key are waited for; nobody else is needed for that.
        if (person.Signer.Key.Policy.Opens(ground.Now, ground.Zone) is { } opens && opens > ground.Now && opens < AutomaticJobs.End(state))
            return await PutOff(ground, opens, cancel);
        var record = new DecisionRecord
        {
            Case = state.Id,
            Service = ground.Room.Id,
            Engine = ground.Room.Engine,
            Snapshot = ground.Law.Id,
            Facts = state.Facts,
            Decision = decision,
            DecidedOn = ground.Today,
            PreparedBy = AutomaticOfficer.Of(body, ground.Rule),
            DecidedBy = person.Officer,
            Rule = ground.Rule,
            Calendar = ground.Law.CalendarId,
        };
        if (GrantByRule.Decide(state, record, ground.Now) is not ActOutcome.Done granted)
            return await Leave(ground, "undetermined", null, cancel);
        var decided = After(state, granted.Events);
        var row = await lists.Get(Scope.Whole("automatic decision"), state.Id, cancel);
        var papers = issuer.OfDecision(decided, ground.Now, row, ground.Law);
        var task = asked with { Papers = [.. papers.Select(p => new PaperToSign(p.Document.Kind, p.Document.Token, p.File.Bytes))] };
        switch (await signing.Sign(person, task, cancel))
        {
            case KeySigning.Signed signed:
                IReadOnlyList<CaseEvent> happened =
                [
                    .. granted.Events, .. papers.Select(p => new DocumentIssued(p.Document)), .. signed.Papers.Select(p => new DocumentSigned(p.Token, p.Signature)),
                ];
                var result = await events.Append(await Whole(ground, happened, papers, signed.Papers, row, cancel), cancel);
                if (result is not AppendResult.Done)
                    await signing.Discard(person, task, cancel);
                return result;
            case KeySigning.Refused no:
                return await Leave(ground, Why(no.Why), null, cancel);
            case KeySigning.Unavailable when ground.Over:
                return await Leave(ground, Why(KeyRefusal.Unusable), null, cancel);
            case KeySigning.Unavailable silent:
                throw new KeyUnusableException(silent.Detail);
            default:
                throw new InvalidOperationException("Signing has three outcomes.");
        }
    }

    /// <summary>Everything that the decision brings, as one change.</summary>
    private async Task<Append> Whole(
        Ground ground, IReadOnlyList<CaseEvent> happened, IReadOnlyList<MadePaper> papers, IReadOnlyList<SignedPaper> signed, CaseRow? row, CancellationToken cancel)
    {
        var state = ground.State;
        var after = After(state, happened);
        var today = ground.Law.On(ground.Today);
        var basis = ground.Room.Procedure.Step(CaseAct.Decide)!.BasisOn(today)!;
        var paid = await events.HolderOf(GrantedPayment.ClaimOf(state.Id), cancel) is null
            ? GrantedPayment.Of(after, happened.OfType<CaseGranted>().Single(), ground.Room, basis, ground.Today, ground.Now, ids)
            : GrantedPayment.None;
        var journal = row is { JournalNumber: { } number, Journal: { } kept } ? $"{number}/{kept.Year}" : null;
        var told = new List<OutboxMessage>();
        foreach (var one in news)
            told.AddRange(await one.Of(after, today, cancel));
        return new Append
        {
            Meta = Meta(ground),
            Streams = [new StreamAppend(state.Id, "case", state.Version, [.. happened.Select(CaseEvents.Serializer.Write)]), .. paid.Streams],
            Take = paid.Take,
            Cases = [CaseRows.Of(after, policy.Required)],
            Tallies = CaseTallies.Of(state, happened, null, ground.Today, () => PhaseSince.Of(ground.Stream), ground.Law.Calendar),
            Documents = [.. papers.Select(p => DocumentIssuer.Row(p.Document, state.Id, ground.Room.Id, state.Registration.Body, state.Facts.Applicant.Iin))],
            Files = [.. papers.Select(p => p.File), .. signed.SelectMany(p => p.Files)],
            Outbox = [.. StageMessages.Of(state, state.Id, happened, ground.Room.Procedure, today, ground.Now, journal), .. told],
            Jobs = paid.Jobs,
            Payments = paid.Rows,
            Ledger = paid.Ledger,
        };
    }

    private async Task<AppendResult?> Leave(Ground ground, string why, string? about, CancellationToken cancel)
    {
        var deadline = DecisionDeadline.AtDesk(ground.State, ground.Room, ground.Law) ?? ground.State.Deadline;
        return await Keep(ground, LeaveAutomaticPath.Decide(ground.State, why, about, deadline), _ => [], cancel);
    }

    /// <summary>The decision waits for the hours of the key, and the case says so.</summary>
    private Task<AppendResult?> PutOff(Ground ground, Instant until, CancellationToken cancel) =>
        Keep(ground, PutOffDecision.Decide(ground.State, until), after => [AutomaticJobs.AfterPuttingOff(after, until)], cancel);

    /// <returns>Null where nothing changes.</returns>
    private async Task<AppendResult?> Keep(Ground ground, ActOutcome outcome, Func<CaseState, IReadOnlyList<Job>> jobs, CancellationToken cancel)
    {
        if (outcome is not ActOutcome.Done { Events: { Count: > 0 } happened })
            return null;
        var after = After(ground.State, happened);
        return await events.Append(
            new Append
            {
                Meta = Meta(ground),
                Streams = [new StreamAppend(ground.State.Id, "case", ground.State.Version, [.. happened.Select(CaseEvents.Serializer.Write)])],
                Cases = [CaseRows.Of(after, policy.Required)],
                Jobs = jobs(after),
            },
            cancel);
    }

    private static EventMeta Meta(Ground ground)
    {
        var rule = AutomaticOfficer.Of(ground.State.Registration.Body, ground.Room.AutomaticRule ?? ground.Room.Id);
        return new EventMeta(ground.Now, rule.Account, rule.Body, ground.Law.Id, nameof(DecideAutomatically));
    }

    private static CaseState After(CaseState state, IReadOnlyList<CaseEvent> happened) => happened.Aggregate(state, (s, e) => CaseState.Evolve(s, s.Id, e));

    private static string Why(KeyRefusal refusal) => "key-" + JsonNamingPolicy.KebabCaseLower.ConvertName(refusal.ToString());
}
