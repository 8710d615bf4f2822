using System.Security.Cryptography;
using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Events;
using Jardem.Cases.Facts;
using Jardem.Cases.Streams;
using Jardem.Law.Calendar;
using Jardem.Law.Clock;
using Jardem.Law.Json;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;
using Jardem.Law.Standards;
using Jardem.Services;
using Jardem.Services.Deciding;
using Jardem.Services.Intake;
using Jardem.Services.Journeys;
using Jardem.UseCases.Access;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Casework;
using Jardem.UseCases.Intake;
using Jardem.UseCases.Issuing;
using Jardem.UseCases.Measures;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Registers;
using Jardem.UseCases.Signatures;
using Jardem.UseCases.Stages;
using NodaTime;

namespace Jardem.UseCases.Desk;

/// <summary>An application as the operator submits it.</summary>
/// <param name="Answers">Answers by question key.</param>
/// <param name="Files">Files that the answers name by hash.</param>
/// <param name="RefuseIncomplete">The operator's word that an incomplete package is to be refused with a receipt.</param>
/// <param name="Draft">The draft from which it comes; one draft is submitted once, however many windows show it.</param>
public sealed record Submission(string Service, Answers Answers, IReadOnlyList<StoredFile> Files, bool RefuseIncomplete, string IdempotencyKey, Guid? Draft = null)
{
    /// <summary>How the applicant stood by the application, for services that ask for it.</summary>
    public ConfirmationGiven? Confirmation { get; init; }

    /// <summary>Whether the applicant disputes the right of whoever applied first about the same matter .</summary>
    public bool Disputes { get; init; }
}

/// <summary>The application that the applicant is to sign or confirm before it is registered.</summary>
/// <param name="Html">The exact bytes to be read and signed; a code is bound to their hash.</param>
/// <param name="Person">IIN of whoever applies.</param>
/// <param name="Bin">BIN of the legal entity that applies; null for a natural person.</param>
/// <param name="Phone">The phone said, as it stands in the application; null for none.</param>
public sealed record ApplicationToConfirm(StoredFile Html, string Person, string? Bin, string? Phone);

/// <summary>
/// Accepts an application or refuses to accept it. A full package becomes a registered case at the body of the applicant's territory;
/// an incomplete or expired one becomes a receipt of refusal and no case (Order 78, Rules, points 5 and 6).
/// </summary>
public sealed class SubmitApplication(IEventStore events, SnapshotSource law, ServiceRooms rooms, RegisterCase register, AskForDraft asked, ApplicationPaper paper, ConfirmApplication confirm, SameMatter same, IIds ids, IClock clock)
{
    public abstract record Outcome
    {
        private Outcome()
        {
        }

        public sealed record Registered(Guid Case, long JournalNumber, JournalKey Journal) : Outcome;

        public sealed record AcceptanceRefused(Guid Intake) : Outcome;

        /// <summary>Answers to mend.</summary>
        public sealed record Faulty(IReadOnlyList<AnswerFault> Faults) : Outcome;

        /// <summary>The package is not full; it can be completed, or refused with a receipt.</summary>
        public sealed record Incomplete(IReadOnlyList<IntakeFault> Faults) : Outcome;

        public sealed record NotAllowed(string TextKey) : Outcome;

        public sealed record KeyReused : Outcome;

        /// <summary>Another application about the same matter is open or granted; the applicant may dispute it .</summary>
        public sealed record AppliedAlready(Guid By, bool Granted) : Outcome;

        /// <summary>The draft was submitted before; the stream is the case or the refused intake that came of it.</summary>
        public sealed record SubmittedBefore(Guid Stream) : Outcome;
    }

    /// <summary>Kind of the claim by which a draft belongs to the one case or refused intake made of it.</summary>
    internal const string DraftClaim = "draft";

    /// <summary>What is kept as the answer to a repetition.</summary>
    private sealed record Kept(Guid? Case, Guid? Intake, JournalKey? Journal);

    /// <summary>What an application comes to: an append that refuses it, an intake to be registered, or why neither.</summary>
    private sealed record Made(Append? Append = null, Kept? Kept = null, CaseIntake? Intake = null, Outcome? Refused = null, ApplicationToConfirm? Asked = null);

    public async Task<Outcome> Run(Principal principal, Submission submission, CancellationToken cancel)
    {
        if (!principal.Is(Role.Operator))
            return new Outcome.NotAllowed("act.not-your-role");
        if (rooms.Find(submission.Service) is not { } room)
            return new Outcome.NotAllowed("desk.no-such-service");
        while (true)
        {
            var made = await Make(principal, submission, room, cancel);
            if (made.Refused is { } refused)
                return await Before(principal, submission, cancel) ?? await OfDraft(submission, refused, cancel);
            var outcome = made.Intake is { } intake ? Answer(await register.Run(intake, cancel)) : Answer(await events.Append(made.Append!, cancel), made.Kept!);
            if (outcome is not null)
                return await OfDraft(submission, outcome, cancel);
            law.Refresh();
        }
    }

    /// <summary>What the applicant is to confirm; or why there is nothing to confirm yet.</summary>
    public async Task<(ApplicationToConfirm? Asked, Outcome? Refused)> ToConfirm(Principal principal, Submission submission, CancellationToken cancel)
    {
        if (!principal.Is(Role.Operator))
            return (null, new Outcome.NotAllowed("act.not-your-role"));
        if (rooms.Find(submission.Service) is not { } room || !room.NeedsConfirmation(IntakeChannel.Desk))
            return (null, new Outcome.NotAllowed("desk.no-such-service"));
        var made = await Make(principal, submission with { RefuseIncomplete = false, Confirmation = null }, room, cancel);
        return made.Asked is { } asked ? (asked, null) : (null, made.Refused);
    }

    /// <summary>Null where the law changed meanwhile and everything is to be checked again.</summary>
    private static Outcome? Answer(RegisterCase.Outcome outcome) => outcome switch
    {
        RegisterCase.Outcome.Registered done => new Outcome.Registered(done.Case, done.JournalNumber, done.Journal),
        RegisterCase.Outcome.Repeated { Before: var before } => Answer(CanonicalJson.Read<Kept>(before.Answer.Span), before.JournalNumber),
        RegisterCase.Outcome.AppliedAlready before => new Outcome.AppliedAlready(before.By, before.Granted),
        RegisterCase.Outcome.ClaimTaken { Claim.Kind: DraftClaim } taken => new Outcome.SubmittedBefore(taken.By),
        RegisterCase.Outcome.ClaimTaken { Claim.Kind: ConfirmApplication.CodeClaim } => new Outcome.NotAllowed("desk.confirm.code-other"),
        RegisterCase.Outcome.KeyReused => new Outcome.KeyReused(),
        RegisterCase.Outcome.NoBody => new Outcome.NotAllowed("desk.no-body"),
        RegisterCase.Outcome.LawChanged => null,
        _ => throw new InvalidOperationException($"An application at the desk cannot meet {outcome.GetType().Name}."),
    };

    private static Outcome? Answer(AppendResult result, Kept kept) => result switch
    {
        AppendResult.Done done => Answer(kept, done.JournalNumber),
        AppendResult.Repeated repeated => Answer(CanonicalJson.Read<Kept>(repeated.Answer.Span), repeated.JournalNumber),
        AppendResult.KeyReused => new Outcome.KeyReused(),
        AppendResult.SnapshotChanged => null,
        AppendResult.ClaimTaken { Claim.Kind: DraftClaim } taken => new Outcome.SubmittedBefore(taken.By),
        _ => throw new InvalidOperationException($"A refused intake cannot meet {result.GetType().Name}."),
    };

    /// <summary>Whoever applied first may be this very draft, sent from another window a moment ago.</summary>
    private async Task<Outcome> OfDraft(Submission submission, Outcome outcome, CancellationToken cancel) =>
        outcome is Outcome.AppliedAlready && submission.Draft is { } draft && await events.HolderOf(new Claim(DraftClaim, draft.ToString()), cancel) is { } stream
            ? new Outcome.SubmittedBefore(stream)
            : outcome;

    /// <summary>What was answered the first time, where this request was made before: since then a paper may have expired or a day passed.</summary>
    private async Task<Outcome?> Before(Principal principal, Submission submission, CancellationToken cancel) =>
        await events.Repetition(Idempotent(principal, submission, new Kept(null, null, null)), cancel) switch
        {
            AppendResult.Repeated repeated => Answer(CanonicalJson.Read<Kept>(repeated.Answer.Span), repeated.JournalNumber),
            AppendResult.KeyReused => new Outcome.KeyReused(),
            _ => null,
        };

    private static Outcome Answer(Kept kept, long? number) => kept.Case is { } id
        ? new Outcome.Registered(id, number!.Value, kept.Journal!)
        : new Outcome.AcceptanceRefused(kept.Intake!.Value);

    private async Task<Made> Make(Principal principal, Submission submission, IServiceRoom room, CancellationToken cancel)
    {
        var snapshot = await law.Active(cancel);
        var now = clock.GetCurrentInstant();
        if (snapshot.On(now.InUtc().Date).Body(principal.Officer.Body) is not { } office || office.Kind != room.TakenBy)
            return new Made(Refused: new Outcome.NotAllowed("desk.no-office"));
        var filing = new DeadlineClock(snapshot).FilingDay(now, OfficeHours.Of(office));
        var day = snapshot.On(filing.Day);
        if (day.Standard(room.Id) is not { } standard)
            return new Made(Refused: new Outcome.NotAllowed("desk.no-standard"));
        var journey = room.Journey(day);
        var check = new AnswerCheck(filing.LocalAt.Date, snapshot.Data.Territories, snapshot.Data.Banks);
        var faults = journey.Asked(submission.Answers).SelectMany(s => check.Check(s, submission.Answers)).Concat(FileFaults(submission)).ToList();
        if (faults.Count > 0)
            return new Made(Refused: new Outcome.Faulty(faults));
        var own = journey.Steps.SelectMany(s => s.Questions).Select(q => q.Key).Where(k => k.StartsWith(room.QuestionPrefix, StringComparison.Ordinal));
        var facts = ApplicationForm.Read(journey.Relevant(submission.Answers), standard, filing.Day, filing.LocalAt.Date, own);
        if (submission.Draft is { } draft && await asked.Answers(draft, room, facts, day, DateTimeZoneProviders.Tzdb[office.Zone], cancel) is { Count: > 0 } said)
            facts = facts with { Registers = said };
        var missing = PackageCheck.Check(facts, standard, day, room.Inquiries(facts, day));
        if (missing.Count > 0 && !submission.RefuseIncomplete)
            return new Made(Refused: new Outcome.Incomplete(missing));
        if (missing.Count == 0 && submission.RefuseIncomplete)
            return new Made(Refused: new Outcome.NotAllowed("desk.package-is-full"));
        if (missing.Count == 0)
        {
            var other = submission.Disputes || submission.Confirmation is null ? await same.Find(room, facts, cancel) : null;
            // Nobody is asked to confirm an application that will not be registered.
            if (other is not null && !submission.Disputes && room.NeedsConfirmation(IntakeChannel.Desk))
                return new Made(Refused: new Outcome.AppliedAlready(other.Id, !other.Phase.IsOpen()));
            var disputed = submission.Disputes ? other?.Id : null;
            return await Confirmed(Intake(principal, submission, room, snapshot, filing, facts) with { Disputes = disputed }, submission.Confirmation, cancel);
        }

        var (append, kept) = Refusal(principal, submission, room, snapshot, filing, facts, missing);
        return new Made(append, kept);
    }

    /// <summary>Where the service asks for it, an application is registered only once its applicant signed or confirmed exactly it.</summary>
    private async Task<Made> Confirmed(CaseIntake intake, ConfirmationGiven? given, CancellationToken cancel)
    {
        if (!intake.Room.NeedsConfirmation(intake.Channel))
            return new Made(Intake: intake);
        if (paper.Of(intake) is not { } html)
            return new Made(Refused: new Outcome.NotAllowed("desk.no-body"));
        var facts = intake.Facts;
        if (given is null)
            return new Made(Refused: new Outcome.NotAllowed("desk.not-confirmed"), Asked: new ApplicationToConfirm(html, ConfirmApplication.PersonOf(facts), intake.Room.LegalEntityOf(facts), facts.Applicant.Phone));
        return await confirm.Look(intake.Room, facts, html, given, intake.Filing.At, cancel) switch
        {
            ConfirmationLooked.Holds held => new Made(Intake: intake with { Confirmed = held.Confirmation, Files = [.. intake.Files, .. held.Files], Take = [.. intake.Take, .. held.Take] }),
            ConfirmationLooked.No no => new Made(Refused: new Outcome.NotAllowed(no.TextKey)),
            _ => new Made(Refused: new Outcome.NotAllowed("signature.unavailable")),
        };
    }

    private (Append, Kept) Refusal(Principal principal, Submission submission, IServiceRoom room, LawSnapshot snapshot, Filing filing, ApplicationFacts facts, IReadOnlyList<IntakeFault> faults)
    {
        var stream = ids.New();
        var kept = new Kept(null, stream, null);
        var refused = new IntakeRefused
        {
            Service = room.Id,
            Facts = facts,
            Office = principal.Officer.Body,
            By = principal.Officer,
            At = filing.At,
            On = filing.LocalAt.Date,
            Faults = faults,
            Language = submission.Answers["language"] ?? "kk",
        };
        return (new Append
        {
            Meta = Meta(principal, filing, snapshot),
            Streams = [new StreamAppend(stream, "intake", 0, [IntakeEvents.Serializer.Write(refused)])],
            Take = DraftOf(submission),
            Idempotency = Idempotent(principal, submission, kept),
        }, kept);
    }

    private static CaseIntake Intake(Principal principal, Submission submission, IServiceRoom room, LawSnapshot snapshot, Filing filing, ApplicationFacts facts) => new()
    {
        Room = room,
        Channel = IntakeChannel.Desk,
        Office = principal.Officer.Body,
        By = principal.Officer,
        Actor = principal.Officer.Account,
        Unit = principal.Officer.Unit ?? principal.Officer.Body,
        UseCase = nameof(SubmitApplication),
        Filing = filing,
        Law = snapshot,
        Facts = facts,
        Language = submission.Answers["language"] ?? "kk",
        Files = submission.Files,
        Take = DraftOf(submission),
        Idempotency = (id, journal) => Idempotent(principal, submission, new Kept(id, null, journal)),
    };

    private static Claim[] DraftOf(Submission submission) => submission.Draft is { } draft ? [new Claim(DraftClaim, draft.ToString())] : [];

    private static IEnumerable<AnswerFault> FileFaults(Submission submission) =>
        submission.Answers.Values
            .Where(v => v.Key.EndsWith(".file", StringComparison.Ordinal) && submission.Files.All(f => f.Hash != v.Value))
            .Select(v => new AnswerFault(v.Key, "fault.file.lost"));

    private static EventMeta Meta(Principal principal, Filing filing, LawSnapshot snapshot) =>
        new(filing.At, principal.Officer.Account, principal.Officer.Unit ?? principal.Officer.Body, snapshot.Id, nameof(SubmitApplication));

    private static Idempotency Idempotent(Principal principal, Submission submission, Kept kept)
    {
        var request = CanonicalJson.Write(new { submission.Service, submission.Answers, submission.RefuseIncomplete, submission.Disputes });
        return new Idempotency($"{principal.Officer.Account}/{nameof(SubmitApplication)}", submission.IdempotencyKey, Convert.ToHexStringLower(SHA256.HashData(request)), CanonicalJson.Write(kept));
    }
}
