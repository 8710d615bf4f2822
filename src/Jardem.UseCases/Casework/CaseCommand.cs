using System.Security.Cryptography;
using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Acts;
using Jardem.Cases.Cases.Automatic;
using Jardem.Cases.Cases.Events;
using Jardem.Cases.Facts;
using Jardem.Cases.Streams;
using Jardem.Law.Json;
using Jardem.Law.Snapshots;
using Jardem.Services;
using Jardem.Services.Deciding;
using Jardem.UseCases.Access;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Measures;
using Jardem.UseCases.Payments;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Signatures;
using Jardem.UseCases.Stages;
using NodaTime;

namespace Jardem.UseCases.Casework;

/// <summary>Who commands what on which case: the version the officer saw and the key that makes a repetition harmless.</summary>
public sealed record CommandOn(Principal Principal, Guid Case, int SeenVersion, string? IdempotencyKey, string Purpose);

/// <summary>What an act may look at beside the case.</summary>
/// <param name="Now">Local time of the deciding body.</param>
/// <param name="SigningRequired">Whether documents must be signed electronically before they leave.</param>
public sealed record ActContext(ActBy By, IServiceRoom Room, LawSnapshot Law, LocalDateTime Now, bool SigningRequired = false)
{
    /// <summary>The law of today, which governs each procedural step .</summary>
    public LawOnDay Today => Law.On(By.Today);
}

/// <summary>
/// The one way in which an officer changes a case: read, ask the procedure and the act, append. An act made under a snapshot that is no
/// longer active is made again under the active one.
/// </summary>
public sealed class CaseCommand(IEventStore events, CaseReader reader, ICaseLists lists, IDocumentStore documents, SnapshotSource law, ServiceRooms rooms, SigningPolicy signing, PaymentsOfCase payments, IIds ids, IClock clock)
{
    /// <param name="body">What was asked, by which a repetition is told from another request under the same key.</param>
    /// <param name="followUp">The job that does what follows, if this process does not.</param>
    /// <param name="file">A file brought with the act, inspected already; it is kept together with the events.</param>
    public async Task<CommandOutcome> Run(
        CommandOn command, CaseAct act, Func<CaseState, ActContext, ActOutcome> decide, CancellationToken cancel, object? body = null, Func<CaseState, Job>? followUp = null, StoredFile? file = null)
    {
        for (var attempt = 0; ; attempt++)
        {
            var history = await reader.Read(command.Principal.Scope(command.Purpose), command.Case, cancel);
            if (history is null)
                return new CommandOutcome.NotFound();
            var state = history.State;
            var snapshot = await law.Active(cancel);
            var room = rooms[state.Registration.Service];
            // A rule grants by its own act and does nothing that officers do.
            if (AutomaticOfficer.Is(command.Principal.Officer) || RoleFor(command.Principal, room, act) is not { } role)
                return new CommandOutcome.NotAllowed("act.not-your-role");
            var now = clock.GetCurrentInstant();
            var local = now.InZone(DateTimeZoneProviders.Tzdb[state.Registration.Zone]).LocalDateTime;
            var context = new ActContext(new ActBy(command.Principal.Officer, role, now, local.Date), room, snapshot, local, signing.Required);
            var append = Idempotent(command, act, body);
            if (state.Version != command.SeenVersion)
                return await Stale(command, state, append, cancel);
            switch (Blocked(act, state, context) ?? decide(state, context))
            {
                case ActOutcome.NotAllowed no:
                    return await Stale(command, state, append, cancel) is CommandOutcome.Done repeated ? repeated : new CommandOutcome.NotAllowed(no.Key);
                case ActOutcome.Done { Events.Count: 0 }:
                    return new CommandOutcome.Done(state);
                case ActOutcome.Done done:
                    var (happened, after) = WithKeys(state, done.Events, room);
                    var money = await payments.Of(state, after, now, cancel);
                    var (take, release) = UniqueClaims.Of(state, after, money.Paid);
                    var heir = await DisputeHeir.Of(events, after, release, cancel);
                    var paid = await Paid(after, happened, context, cancel);
                    var result = await events.Append(
                        new Append
                        {
                            Meta = new EventMeta(now, command.Principal.Officer.Account, command.Principal.Officer.Unit ?? command.Principal.Officer.Body, snapshot.Id, act.ToString()),
                            Streams = [new StreamAppend(state.Id, "case", state.Version, [.. happened.Select(CaseEvents.Serializer.Write)]), .. paid.Streams, .. money.Pins, .. heir.Streams],
                            Take = [.. take, .. paid.Take, .. heir.Take],
                            Release = release,
                            Cases = [CaseRows.Of(after, signing.Required), .. heir.Rows(signing.Required)],
                            Tallies = CaseTallies.Of(state, happened, context.By.Officer, context.By.Today, () => PhaseSince.Of(history.Events), snapshot.Calendar),
                            Documents = await VoidedDocuments.Of(happened, documents, cancel),
                            Outbox = await Stages(state, happened, context, cancel),
                            Files = file is null ? [] : [file],
                            Jobs = [.. followUp is null ? Array.Empty<Job>() : [followUp(after) with { DueAt = now }], .. paid.Jobs, .. money.Jobs],
                            Payments = paid.Rows,
                            Ledger = paid.Ledger,
                            Idempotency = append,
                        },
                        cancel);
                    if (result is AppendResult.SnapshotChanged && attempt < 3)
                    {
                        law.Refresh();
                        continue;
                    }

                    return await Answer(result, after, command, cancel);
                default:
                    throw new InvalidOperationException("An act has two outcomes.");
            }
        }
    }

    /// <summary>A grant to whoever disputed another's right takes the keys that the other one had to free first .</summary>
    private static (IReadOnlyList<CaseEvent> Happened, CaseState After) WithKeys(CaseState state, IReadOnlyList<CaseEvent> happened, IServiceRoom room)
    {
        var after = happened.Aggregate(state, (s, e) => CaseState.Evolve(s, s.Id, e));
        if (!happened.OfType<CaseGranted>().Any() || state.Registration.Facts.Rivals is not { } rivals || !rivals.Any(r => room.Contends(state.Facts, r)))
            return (happened, after);
        var keys = room.UniqueKeys(state.Facts).Except(state.Claims).ToList();
        if (keys.Count == 0)
            return (happened, after);
        var taken = new KeysTaken(keys);
        return ([.. happened, taken], CaseState.Evolve(after, after.Id, taken));
    }

    /// <summary>What a grant pays; nothing where the case has an entitlement from before.</summary>
    private async Task<GrantedPayment> Paid(CaseState after, IReadOnlyList<CaseEvent> happened, ActContext context, CancellationToken cancel)
    {
        if (happened.OfType<CaseGranted>().FirstOrDefault() is not { } granted || await events.HolderOf(GrantedPayment.ClaimOf(after.Id), cancel) is not null)
            return GrantedPayment.None;
        var basis = context.Room.Procedure.Step(CaseAct.Decide)!.BasisOn(context.Today)!;
        return GrantedPayment.Of(after, granted, context.Room, basis, context.By.Today, context.By.At, ids);
    }

    /// <summary>What the monitoring system is told of these events; the number in the journal is asked for only where something is told.</summary>
    private async Task<IReadOnlyList<OutboxMessage>> Stages(CaseState state, IReadOnlyList<CaseEvent> happened, ActContext context, CancellationToken cancel)
    {
        if (!StageMessages.Follow(state, happened, context.Room.Procedure, context.Today))
            return [];
        var row = await lists.Get(Scope.Whole("stage data"), state.Id, cancel);
        var journal = row is { JournalNumber: { } number, Journal: { } kept } ? $"{number}/{kept.Year}" : null;
        return StageMessages.Of(state, state.Id, happened, context.Room.Procedure, context.Today, context.By.At, journal);
    }

    /// <summary>A register may answer after the decision was prepared: nothing is decided over a difference that nobody settled.</summary>
    private static ActOutcome.NotAllowed? Blocked(CaseAct act, CaseState state, ActContext context) =>
        act is CaseAct.Decide or CaseAct.RefusePreliminarily or CaseAct.Refuse && CaseActs.Compared(state, context.Room, context.Law).Any(c => c.IsOpen)
            ? new ActOutcome.NotAllowed("act.mismatch-open-return")
            : null;

    private static Role? RoleFor(Principal principal, IServiceRoom room, CaseAct act)
    {
        foreach (var role in principal.Roles)
        {
            if (room.Procedure.Allows(act, role))
                return role;
        }

        return null;
    }

    private static Idempotency? Idempotent(CommandOn command, CaseAct act, object? body)
    {
        if (command.IdempotencyKey is not { Length: > 0 } key)
            return null;
        var request = CanonicalJson.Write(new { command.Case, Act = act, Body = body });
        return new Idempotency($"{command.Principal.Officer.Account}/{act}", key, Convert.ToHexStringLower(SHA256.HashData(request)), ReadOnlyMemory<byte>.Empty);
    }

    /// <summary>A repetition of what was done already is answered as the first time; anything else on an old version is a conflict.</summary>
    private async Task<CommandOutcome> Stale(CommandOn command, CaseState state, Idempotency? idempotency, CancellationToken cancel)
    {
        if (idempotency is null)
            return new CommandOutcome.Conflict();
        return await events.Repetition(idempotency, cancel) switch
        {
            AppendResult.Repeated => new CommandOutcome.Done(state),
            AppendResult.KeyReused => new CommandOutcome.KeyReused(),
            _ => new CommandOutcome.Conflict(),
        };
    }

    private async Task<CommandOutcome> Answer(AppendResult result, CaseState after, CommandOn command, CancellationToken cancel) => result switch
    {
        AppendResult.Done => new CommandOutcome.Done(after),
        AppendResult.Repeated => new CommandOutcome.Done((await reader.Read(command.Principal.Scope(command.Purpose), command.Case, cancel))!.State),
        AppendResult.KeyReused => new CommandOutcome.KeyReused(),
        AppendResult.ClaimTaken { Claim.Kind: UniqueClaims.Kind } => new CommandOutcome.NotAllowed("act.other-case-holds"),
        _ => new CommandOutcome.Conflict(),
    };
}
