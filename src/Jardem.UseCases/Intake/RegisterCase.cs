using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Events;
using Jardem.Cases.Facts;
using Jardem.Law.Clock;
using Jardem.Law.Snapshots;
using Jardem.Services;
using Jardem.Services.Deciding;
using Jardem.UseCases.Automatic;
using Jardem.UseCases.Casework;
using Jardem.UseCases.Issuing;
using Jardem.UseCases.Measures;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Registers;
using Jardem.UseCases.Signatures;
using Jardem.UseCases.Stages;

namespace Jardem.UseCases.Intake;

/// <summary>
/// The one way in which an application becomes a case, at the desk, on the portal and by the phone alike: its unique keys, its number in
/// the journal, its papers' job and the questions to registers are one change. Of any number of applications at once about one matter
/// exactly one is registered; the others are told of it. A likeness that is not sure goes to a person.
/// </summary>
public sealed class RegisterCase(IEventStore events, RegisterAccess registers, SigningPolicy signing, IIds ids)
{
    /// <summary>Why a case that stands beside another one leaves the automatic path.</summary>
    public const string RivalWhy = "rival";

    private const int Attempts = 20;

    public abstract record Outcome
    {
        private Outcome()
        {
        }

        public sealed record Registered(Guid Case, long JournalNumber, JournalKey Journal) : Outcome;

        /// <summary>The same request was registered before; the answer kept then.</summary>
        public sealed record Repeated(AppendResult.Repeated Before) : Outcome;

        /// <summary>Another application about the same matter is open or granted (Order 256, Rules, point 13, sub-points 2 and 3); it may be disputed.</summary>
        public sealed record AppliedAlready(Guid By, bool Granted) : Outcome;

        /// <summary>One of the intake's own claims belongs to another stream, as a draft submitted before.</summary>
        public sealed record ClaimTaken(Claim Claim, Guid By) : Outcome;

        /// <summary>A stream that was to change with it has changed meanwhile.</summary>
        public sealed record Conflict(Guid Stream) : Outcome;

        public sealed record KeyReused : Outcome;

        /// <summary>No body of the territory decides.</summary>
        public sealed record NoBody : Outcome;

        /// <summary>The law changed meanwhile; the application is to be checked again.</summary>
        public sealed record LawChanged : Outcome;
    }

    private sealed record Made(Append Append, Guid Case, JournalKey Journal);

    /// <exception cref="InvalidOperationException">No standard is held for the day of filing.</exception>
    public async Task<Outcome> Run(CaseIntake intake, CancellationToken cancel)
    {
        var day = intake.Law.On(intake.Filing.Day);
        if (day.BodiesOf(intake.Facts.Applicant.Territory, intake.Room.DecidedBy).FirstOrDefault() is not { } body)
            return new Outcome.NoBody();
        var keys = intake.Room.UniqueKeys(intake.Facts).Distinct().ToList();
        var rivals = new Dictionary<Guid, RivalCase>();
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var made = await Make(intake, day, body.Id, keys, [.. rivals.Values], cancel);
            switch (await events.Append(made.Append, cancel))
            {
                case AppendResult.Done done:
                    return new Outcome.Registered(made.Case, done.JournalNumber!.Value, made.Journal);
                case AppendResult.Repeated repeated:
                    return new Outcome.Repeated(repeated);
                case AppendResult.KeyReused:
                    return new Outcome.KeyReused();
                case AppendResult.SnapshotChanged:
                    return new Outcome.LawChanged();
                case AppendResult.ClaimTaken { Claim.Kind: UniqueClaims.Kind } taken:
                    if (await Meet(intake, taken, keys, rivals, cancel) is { } same)
                        return same;
                    break;
                case AppendResult.ClaimTaken { Claim.Kind: PersonClaim }:
                    // Another desk has just met the same person for the first time: read again and use the id it gave.
                    break;
                case AppendResult.ClaimTaken taken:
                    return new Outcome.ClaimTaken(taken.Claim, taken.By);
                case AppendResult.VersionConflict conflict when rivals.ContainsKey(conflict.Stream):
                    break;
                case AppendResult.VersionConflict conflict:
                    return new Outcome.Conflict(conflict.Stream);
            }
        }

        throw new InvalidOperationException($"An application to {intake.Room.Id} met another one {Attempts} times.");
    }

    private const string PersonClaim = "person-iin";

    /// <summary>The case that holds a key of this one: the same matter, another one, or in doubt.</summary>
    private async Task<Outcome?> Meet(CaseIntake intake, AppendResult.ClaimTaken taken, List<string> keys, Dictionary<Guid, RivalCase> rivals, CancellationToken cancel)
    {
        if (CaseState.Of(await events.Read(taken.By, cancel)) is not { } other || UniqueHold.Of(other).Count == 0)
            return null;
        var likeness = intake.Room.Compare(intake.Facts, other.Facts);
        if (likeness == Likeness.Same && intake.Disputes != other.Id)
            return new Outcome.AppliedAlready(other.Id, !other.Phase.IsOpen());
        keys.Remove(UniqueClaims.KeyOf(taken.Claim));
        if (likeness != Likeness.Different)
            rivals[other.Id] = new RivalCase(other.Id, likeness == Likeness.Same ? RivalKind.Dispute : RivalKind.Doubt);
        return null;
    }

    private async Task<Made> Make(CaseIntake intake, LawOnDay day, string body, List<string> keys, IReadOnlyList<RivalCase> rivals, CancellationToken cancel)
    {
        var (room, filing, now, deadlines) = (intake.Room, intake.Filing, intake.Registered, new DeadlineClock(intake.Law));
        var standard = day.Standard(room.Id) ?? throw new InvalidOperationException($"No standard of {room.Id} is held for {day.Day:uuuu-MM-dd}.");
        var id = ids.New();
        var personClaim = new Claim(PersonClaim, intake.Facts.Applicant.Iin);
        var known = await events.HolderOf(personClaim, cancel);
        var person = known ?? ids.New();
        var facts = intake.Facts with { Channel = intake.Channel == IntakeChannel.Desk ? null : intake.Channel, Rivals = rivals.Count == 0 ? null : rivals };
        var registered = new CaseRegistered
        {
            Service = room.Id,
            Facts = facts,
            Person = person,
            Office = intake.Office,
            Body = body,
            By = intake.By,
            FiledAt = filing.At,
            Zone = day.Body(intake.Office)!.Zone,
            RegisteredOn = now.Day,
            Deadline = deadlines.Derive(standard.Limits[room.Procedure.LimitFor(intake.Channel)], filing),
            Language = intake.Language,
            Basis = intake.Basis ?? day.Cite(room.Procedure.Step(CaseAct.Register)!.Norm!),
            Channel = intake.Channel == IntakeChannel.Desk ? null : intake.Channel,
            Claims = keys.Count == 0 ? null : [.. keys],
            Confirmed = intake.Confirmed,
        };
        List<CaseEvent> happened = [registered];
        if (rivals.Count > 0 && IntakeChannel.IsAutomatic(intake.Channel))
            happened.Add(new LeftAutomaticPath(RivalWhy, null, deadlines.Derive(standard.Limits[room.Procedure.DecisionLimit], filing)));
        var state = happened.Aggregate((CaseState?)null, (s, e) => CaseState.Evolve(s, id, e))!;
        var journal = new JournalKey(body, room.Id, now.Day.Year);
        var disputed = await Disputed(id, rivals, room, intake.Law, cancel);
        return new Made(
            new Append
            {
                Meta = new(now.At, intake.Actor, intake.Unit, intake.Law.Id, intake.UseCase),
                Streams = [new StreamAppend(id, "case", 0, [.. happened.Select(CaseEvents.Serializer.Write)]), .. disputed.Select(d => d.Stream), .. intake.Beside(id)],
                Take = [.. known is null ? [personClaim with { Owner = person }] : Array.Empty<Claim>(), .. keys.Select(k => UniqueClaims.Of(room.Id, k, id)), .. intake.Take],
                Cases = [CaseRows.Of(state, signing.Required), .. disputed.Select(d => CaseRows.Of(d.After, signing.Required))],
                Tallies = CaseTallies.Registered(registered),
                Tasks = intake.Tasks,
                Offers = intake.Offers(id),
                Files = intake.Files,
                Jobs = [new Job(DocumentIssuer.JobKind, id.ToString(), ReadOnlyMemory<byte>.Empty, now.At), .. Asking(id, room, facts, day, now), .. AutomaticJobs.AfterRegistration(state, now.At), .. intake.Jobs(id)],
                Outbox = [.. StageMessages.Of(null, id, happened, room.Procedure, intake.Law.On(now.LocalAt.Date), now.At, null), .. intake.Outbox(id)],
                Journal = journal,
                Idempotency = intake.Idempotency(id, journal),
            },
            id,
            journal);
    }

    /// <summary>The cases disputed learn of it in the same change; one on the automatic path leaves it, and nothing not yet sent is paid.</summary>
    private async Task<IReadOnlyList<(StreamAppend Stream, CaseState After)>> Disputed(Guid id, IReadOnlyList<RivalCase> rivals, IServiceRoom room, LawSnapshot law, CancellationToken cancel)
    {
        var changed = new List<(StreamAppend, CaseState)>();
        foreach (var rival in rivals.Where(r => r.Kind == RivalKind.Dispute))
        {
            var other = CaseState.Of(await events.Read(rival.Case, cancel))!;
            List<CaseEvent> happened = [new RivalAppeared(new RivalCase(id, RivalKind.Dispute))];
            if (other.IsAutomatic && other.Phase.IsOpen() && DecisionDeadline.AtDesk(other, room, law) is { } deadline)
                happened.Add(new LeftAutomaticPath(RivalWhy, null, deadline));
            changed.Add((
                new StreamAppend(other.Id, "case", other.Version, [.. happened.Select(CaseEvents.Serializer.Write)]),
                happened.Aggregate(other, (s, e) => CaseState.Evolve(s, s.Id, e))));
        }

        return changed;
    }

    /// <summary>Registers are asked after the registration, where there is a way to them and the law has something asked.</summary>
    private Job[] Asking(Guid id, IServiceRoom room, ApplicationFacts facts, LawOnDay day, Filing now) =>
        registers.IsSetUp && RegisterAnswers.Awaited(facts, room.Inquiries(facts, day)).Count > 0 ? [AskRegisters.JobAfterRegistration(id, now.At)] : [];
}
