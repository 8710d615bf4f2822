using System.Globalization;
using System.Security.Cryptography;
using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Events;
using Jardem.Cases.Facts;
using Jardem.Cases.People;
using Jardem.Cases.People.Consents;
using Jardem.Cases.Streams;
using Jardem.Law.Json;
using Jardem.Law.Snapshots;
using Jardem.Law.Standards;
using Jardem.Services.Deciding;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Automatic;
using Jardem.UseCases.Casework;
using Jardem.UseCases.Consents;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Signatures;
using NodaTime;

namespace Jardem.UseCases.Registers;

/// <summary>
/// Asks registers what the law has asked for a case and keeps each answer in it: by itself after the registration, again and again while
/// a register is silent and the limit of the decision allows, and by an officer's button. An exchange becomes one event at most, whoever
/// brings it. A silence leaves the document to be attached and decides nothing.
/// </summary>
public sealed class AskRegisters(
    IEventStore events, CaseReader reader, RegisterAccess access, IExchanges exchanges, KeepConsents consents, SnapshotSource law, ServiceRooms rooms, SigningPolicy signing, IJobs jobs, IClock clock)
{
    public const string JobKind = "ask-registers";

    /// <summary>Kind of the job by which the asynchronous channel tells that an exchange has ended; its key is the exchange.</summary>
    public const string AnswerJobKind = "register-answered";

    /// <summary>A call this young may still be under way in another process.</summary>
    private static readonly Duration UnderWay = Duration.FromMinutes(2);

    private static readonly Duration BetweenPresses = Duration.FromMinutes(1);

    private static readonly int[] MinutesToWait = [5, 15, 60, 240, 720, 1440];

    /// <summary>The job that asks for a case just registered.</summary>
    public static Job JobAfterRegistration(Guid id, Instant at) => new(JobKind, $"{id}/0", ReadOnlyMemory<byte>.Empty, at);

    /// <summary>Asks whatever the case still lacks; plans the next try where a register was silent.</summary>
    public async Task Run(Job job, CancellationToken cancel)
    {
        var (id, round) = Read(job);
        if (access.Registers is null || await Open(id, cancel) is not { } state)
            return;
        var snapshot = await law.Active(cancel);
        var again = false;
        foreach (var asked in Asked(state, snapshot).Where(a => RegisterAnswers.Standing(state.Facts, a.Inquiry.Key, a.Subject) is null or { Outcome: RegisterOutcome.Silent or RegisterOutcome.Unusable }))
        {
            var (answer, later) = await AnswerOf(state, asked, snapshot, cancel);
            again |= later || answer is { Outcome: RegisterOutcome.Silent or RegisterOutcome.Unusable };
            if (answer is not null)
                await Keep(id, [answer], null, null, cancel);
        }

        if (again)
            await Later(state, round, $"{id}/{round + 1}", cancel);
        await Decide(id, cancel);
    }

    /// <summary>Keeps the answer of an exchange that ended in the asynchronous channel; one that belongs to no open case is only in the record of exchanges.</summary>
    /// <exception cref="InvalidOperationException">The exchange still waits: the job is written before the end, and is to be tried again.</exception>
    public async Task Answered(Job job, CancellationToken cancel)
    {
        if (!Guid.TryParse(job.Key, out var id) || await exchanges.Get(id, cancel) is not { Question.Case: { } about } exchange || await Open(about, cancel) is not { } state)
            return;
        if (exchange.Outcome == ExchangeOutcome.Waiting)
            throw new InvalidOperationException($"Exchange {id} has not ended yet.");
        var snapshot = await law.Active(cancel);
        if (Asked(state, snapshot).FirstOrDefault(exchange.IsOf) is not { } asked || AnswersOfExchanges.Of(asked, exchange, snapshot.On(state.Facts.FiledOn), Zone(state)) is not { } answer)
            return;
        await Keep(about, [answer], null, null, cancel);
        await Decide(about, cancel);
        if (answer.Outcome is RegisterOutcome.Silent or RegisterOutcome.Unusable)
            await Later(state, 0, $"{about}/after-{id}", cancel);
    }

    /// <summary>An officer of the deciding body has everything asked afresh.</summary>
    public async Task<CommandOutcome> Again(CommandOn on, CancellationToken cancel)
    {
        if (await reader.Read(on.Principal.Scope(on.Purpose), on.Case, cancel) is not { } history)
            return new CommandOutcome.NotFound();
        var state = history.State;
        var idempotency = Idempotent(on);
        if (idempotency is not null && await events.Repetition(idempotency, cancel) is { } before)
            return before is AppendResult.KeyReused ? new CommandOutcome.KeyReused() : new CommandOutcome.Done(state);
        if (state.Version != on.SeenVersion)
            return new CommandOutcome.Conflict();
        var snapshot = await law.Active(cancel);
        var asked = Asked(state, snapshot);
        if (await Refusal(on, state, asked, cancel) is { } no)
            return new CommandOutcome.NotAllowed(no);
        var asker = RegisterAsker.Of(on.Principal, RoleFor(on, state)!.Value);
        var answers = new List<RegisterAnswer>();
        foreach (var one in asked)
        {
            if (await AnswerOf(state, one, snapshot, asker, fresh: true, cancel) is { } answer)
                answers.Add(answer);
        }

        return new CommandOutcome.Done(await Keep(on.Case, answers, on.Principal.Officer, idempotency, cancel) ?? state);
    }

    private async Task<string?> Refusal(CommandOn on, CaseState state, IReadOnlyList<AskedInquiry> asked, CancellationToken cancel)
    {
        if (RoleFor(on, state) is not { } role)
            return "act.not-your-role";
        if (state.Registration.Body != on.Principal.Officer.Body)
            return "act.other-body";
        if (role == Role.Specialist && state.Assignee?.Account != on.Principal.Officer.Account)
            return "act.not-assignee";
        if (!state.Phase.IsOpen())
            return "act.already-decided";
        if (access.Registers is null)
            return "act.no-gateway";
        if (asked.Count == 0)
            return "act.nothing-to-ask";
        if (!await Consents(state, cancel))
            return "act.consent-withdrawn";
        return (await exchanges.OfCase(state.Id, cancel)).Any(e => e.AskedAt > clock.GetCurrentInstant() - BetweenPresses) ? "act.asked-just-now" : null;
    }

    /// <summary>The answer, where there is one already or the register gives one now; else whether to come back later.</summary>
    private async Task<(RegisterAnswer? Answer, bool Later)> AnswerOf(CaseState state, AskedInquiry asked, LawSnapshot snapshot, CancellationToken cancel)
    {
        var day = snapshot.On(state.Facts.FiledOn);
        // An answer that came while its process died is not asked for twice.
        var before = (await exchanges.OfCase(state.Id, cancel)).LastOrDefault(e => e.IsOf(asked) && e.Outcome is not (ExchangeOutcome.Silent or ExchangeOutcome.Unusable));
        if (before is { Outcome: ExchangeOutcome.Waiting, Channel: "async" })
            return (null, false);
        if (before is { Outcome: ExchangeOutcome.Waiting } && before.AskedAt > clock.GetCurrentInstant() - UnderWay)
            return (null, true);
        // Nobody is left to hear the answer: whoever asked died.
        if (before is { Outcome: ExchangeOutcome.Waiting })
            await exchanges.Finish(before with { Outcome = ExchangeOutcome.Silent, Why = "whoever asked went away", AnsweredAt = clock.GetCurrentInstant() }, cancel);
        else if (before is not null && AnswersOfExchanges.Of(asked, before, day, Zone(state)) is { } kept)
            return (kept, false);
        return (await AnswerOf(state, asked, snapshot, RegisterAsker.House(state.Registration.Body), fresh: false, cancel), false);
    }

    /// <summary>Asks; null where the answer comes later, or the consent was taken back and nothing may be asked.</summary>
    private async Task<RegisterAnswer?> AnswerOf(CaseState state, AskedInquiry asked, LawSnapshot snapshot, RegisterAsker asker, bool fresh, CancellationToken cancel)
    {
        var day = snapshot.On(state.Facts.FiledOn);
        if (asked.Coverage() == InquiryCoverage.NotCovered)
            return AnswersOfExchanges.NotCovered(asked, day);
        if (!await Consents(state, cancel))
            return null;
        return AnswersOfExchanges.Of(asked, await access.Registers!.Ask(asker.Question(asked, state.Id, fresh), cancel), day, Zone(state));
    }

    private async Task<bool> Consents(CaseState state, CancellationToken cancel) =>
        RegisterConsent.MayAskRegisters(await consents.Of(state.Registration.Person, cancel), state.Id, state.Registration.FiledAt, clock.GetCurrentInstant());

    /// <summary>Keeps the answers that the case does not have; null where it is over, or there is nothing to keep.</summary>
    private async Task<CaseState?> Keep(Guid id, IReadOnlyList<RegisterAnswer> answers, Officer? by, Idempotency? idempotency, CancellationToken cancel)
    {
        while (true)
        {
            if (await Open(id, cancel) is not { } state)
                return null;
            var happened = answers.Where(a => IsNew(a, state, by)).Select(a => (CaseEvent)new RegisterAnswered(a, by)).ToList();
            if (happened.Count == 0)
                return state;
            var snapshot = await law.Active(cancel);
            var after = happened.Aggregate(state, (s, e) => CaseState.Evolve(s, s.Id, e));
            var result = await events.Append(
                new Append
                {
                    Meta = new EventMeta(clock.GetCurrentInstant(), by?.Account ?? JobKind, by is null ? state.Registration.Body : by.Unit ?? by.Body, snapshot.Id, nameof(AskRegisters)),
                    Streams = [new StreamAppend(id, "case", state.Version, [.. happened.Select(CaseEvents.Serializer.Write)])],
                    Cases = [CaseRows.Of(after, signing.Required)],
                    Idempotency = idempotency,
                },
                cancel);
            switch (result)
            {
                case AppendResult.Done:
                    return after;
                case AppendResult.Repeated:
                    return state;
                case AppendResult.VersionConflict:
                    continue;
                case AppendResult.SnapshotChanged:
                    law.Refresh();
                    continue;
                default:
                    throw new InvalidOperationException($"An answer of a register cannot meet {result.GetType().Name}.");
            }
        }
    }

    /// <summary>An exchange is kept once; what the house hears again and again from a register that is silent, too.</summary>
    private static bool IsNew(RegisterAnswer answer, CaseState state, Officer? by)
    {
        var standing = RegisterAnswers.Standing(state.Facts, answer.Inquiry, answer.Subject);
        if (answer.Exchange is { } exchange && (state.Facts.Registers ?? []).Any(a => a.Inquiry == answer.Inquiry && a.Exchange == exchange))
            return false;
        return answer.Outcome switch
        {
            RegisterOutcome.NotCovered when answer.Exchange is null => standing is null,
            RegisterOutcome.Silent or RegisterOutcome.Unusable => by is not null || standing is null,
            _ => true,
        };
    }

    /// <summary>What the registers said may be enough for the rules; asked at each end, so that a broken process leaves no case behind.</summary>
    private async Task Decide(Guid id, CancellationToken cancel)
    {
        if (await Open(id, cancel) is { IsAutomatic: true } state)
            await jobs.Enqueue(AutomaticJobs.AfterAnswer(state, clock.GetCurrentInstant()), cancel);
    }

    /// <summary>Plans the next try, as long as it comes before the last day of the decision is over.</summary>
    private Task Later(CaseState state, int round, string key, CancellationToken cancel)
    {
        var at = clock.GetCurrentInstant() + Duration.FromMinutes(MinutesToWait[Math.Min(round, MinutesToWait.Length - 1)]);
        return at < Zone(state).AtStartOfDay(state.Deadline.Due.PlusDays(1)).ToInstant() ? jobs.Enqueue(new Job(JobKind, key, ReadOnlyMemory<byte>.Empty, at), cancel) : Task.CompletedTask;
    }

    private async Task<CaseState?> Open(Guid id, CancellationToken cancel)
    {
        var stream = await events.Read(id, cancel);
        return stream.Count > 0 && CaseEvents.Serializer.Names.Contains(stream[0].Type) && CaseState.Of(stream) is { } state && state.Phase.IsOpen() ? state : null;
    }

    private IReadOnlyList<AskedInquiry> Asked(CaseState state, LawSnapshot snapshot) =>
        rooms[state.Registration.Service].Inquiries(state.Facts, snapshot.On(state.Facts.FiledOn));

    private Role? RoleFor(CommandOn on, CaseState state)
    {
        var procedure = rooms[state.Registration.Service].Procedure;
        return on.Principal.Roles.Where(r => procedure.Allows(CaseAct.AskRegisters, r)).Select(r => (Role?)r).FirstOrDefault();
    }

    private static Idempotency? Idempotent(CommandOn on)
    {
        if (on.IdempotencyKey is not { Length: > 0 } key)
            return null;
        var request = CanonicalJson.Write(new { on.Case, Act = CaseAct.AskRegisters });
        return new Idempotency($"{on.Principal.Officer.Account}/{CaseAct.AskRegisters}", key, Convert.ToHexStringLower(SHA256.HashData(request)), ReadOnlyMemory<byte>.Empty);
    }

    private static DateTimeZone Zone(CaseState state) => DateTimeZoneProviders.Tzdb[state.Registration.Zone];

    private static (Guid Case, int Round) Read(Job job)
    {
        var parts = job.Key.Split('/');
        return (Guid.Parse(parts[0]), int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var round) ? round : 1);
    }
}
