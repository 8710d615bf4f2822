using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Events;
using Jardem.Cases.Cases.Hearings;
using Jardem.Cases.Facts;
using Jardem.Cases.People;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;
using Jardem.Services.Documents;
using NodaTime;

namespace Jardem.Tests;

/// <summary>A case that the rules refuse, event by event: its holder is somebody else, so it is notified, heard, decided, mended, ended.</summary>
internal sealed class HeardSamples
{
    private readonly List<CaseEvent> _events = [];
    private readonly List<Instant> _moments = [];
    private readonly LawSnapshot _law;

    private HeardSamples(ApplicationFacts facts, LawSnapshot law)
    {
        _law = law;
        State = Samples.Registered(facts);
        _events.Add(State.Registration);
        _moments.Add(State.Registration.FiledAt);
    }

    public CaseState State { get; private set; }

    /// <summary>Filed two days before the day given, with both findings of the officer recorded.</summary>
    public static HeardSamples Found(LocalDate on, string holder = "no", ApplicationFacts? facts = null, LawSnapshot? law = null)
    {
        var filed = facts ?? Samples.Facts(on.PlusDays(-2));
        var sample = new HeardSamples(filed, law ?? Samples.Law);
        sample.Then(new CaseTaken(Samples.Specialist), filed.FiledOn, 15);
        sample.Then(new FactEstablished(Fact("documents-true", "yes", "Мәліметтер іс материалдарымен сәйкес келеді.", filed.FiledOn)), filed.FiledOn, 16);
        sample.Then(new FactEstablished(Fact("holder-rehabilitated", holder, holder == "no" ? "Анықтамада басқа туған күн көрсетілген: 1935 жылғы 12 сәуір." : "Тегі, аты және туған күні жеке куәлікпен сәйкес.", filed.FiledOn)), filed.FiledOn, 16);
        sample.Prepared(on);
        return sample;
    }

    /// <summary>The preliminary decision of the day, with a hearing three days later.</summary>
    public static HeardSamples Notified(LocalDate on, ApplicationFacts? facts = null, LawSnapshot? law = null)
    {
        var sample = Found(on, "no", facts, law);
        var (norms, clock) = (Samples.Room.Procedure.Hearing!.On(sample._law.On(on)), new HearingClock(sample._law));
        var last = clock.LastDayToNotify(norms, sample.State.Deadline, on);
        return sample
            .Then(new CasePreliminarilyRefused(sample.Record(on), new Confirmation(new string('b', 64), At(on, 16)), last), on, 16)
            .Then(new HearingAppointed(new HearingPlan(on.PlusDays(3).At(new LocalTime(10, 0)), norms.Ways[0].Key, "https://kezdesu.example/astana-42; телефон: 1414"), Samples.Head, null), on, 16);
    }

    /// <summary>The notice was received on the day after.</summary>
    public HeardSamples Received(LocalDate on) =>
        Then(new NoticeReceived(Samples.Token, ReceiptEvidence.SignedSlip, on, "№ 7", null, Samples.Operator, new HearingClock(_law).Window(Samples.Room.Procedure.Hearing!.On(_law.On(on)), on)), on, 12);

    public HeardSamples Objected(LocalDate on, bool late = false) =>
        Then(new ObjectionReceived(new Objection("Анықтама маған берілген: туған жылым қате жазылған, туу туралы куәлігімді көрсетемін.", true, false, At(on, 11), on, late, null), Samples.Operator), on, 11);

    public HeardSamples Moved(LocalDate on, LocalDate to) =>
        Then(new HearingAppointed(new HearingPlan(to.At(new LocalTime(15, 30)), Ways(on)[0], "https://kezdesu.example/astana-43"), Samples.Head, "Байланыс үзілді."), on, 12);

    public HeardSamples Missed(LocalDate on) => Then(new HearingMissed(HearingAbsence.Applicant, "Қосылмады.", Samples.Specialist), on, 11);

    public HeardSamples Held(LocalDate on, bool signed = true) => Then(
        new HearingHeld(
            new HearingProtocol
            {
                Way = Ways(on)[0],
                Place = "https://kezdesu.example/astana-42",
                Start = on.At(new LocalTime(10, 0)),
                End = on.At(new LocalTime(10, 25)),
                HeldBy = Samples.Specialist,
                Participants = [new HearingParticipant("applicant", State.Facts.Applicant.Name), new HearingParticipant("interpreter", new PersonName("Жәнібекова", "Әлия"))],
                Questions = "Анықтамадағы туған күн неге жеке куәліктегіден өзгеше?",
                Explanations = "Ол кезде құжаттар қолмен жазылған, туған жылым қате түскен.",
                Signed = signed,
                SignatureNote = signed ? null : "Тыңдау бейнебайланыс арқылы өтті, жазбасы іске тіркелді.",
            },
            new HearingClock(_law).DecideUntil(Samples.Room.Procedure.Hearing!.On(_law.On(on)), on)),
        on,
        11);

    public HeardSamples Refused(LocalDate on)
    {
        Prepared(on);
        var record = Record(on);
        var (proof, missing) = HeardRefusal.Prove(State.Preliminary, record.Decision, on.At(new LocalTime(16, 40)));
        return Then(new CaseRefused(record, new Confirmation(new string('c', 64), At(on, 16)), proof ?? throw new InvalidOperationException(missing)), on, 16);
    }

    /// <summary>The officer was convinced at the hearing.</summary>
    public HeardSamples Convinced(LocalDate on) =>
        Then(new FactEstablished(Fact("holder-rehabilitated", "yes", "Туу туралы куәлікпен расталды.", on)), on, 12).Granted(on);

    public HeardSamples Granted(LocalDate on)
    {
        Prepared(on);
        return Then(new CaseGranted(Record(on), new Confirmation(new string('d', 64), At(on, 16))), on, 16);
    }

    /// <summary>A paper of the case was made.</summary>
    public HeardSamples Issued(string kind, string? number, LocalDate on) => Then(
        new DocumentIssued(new IssuedDocument { Kind = kind, Number = number, Token = Samples.Token, Html = new string('e', 64), Template = "t/1", At = At(on, 17), For = State.DecisionVersion }), on, 17);

    public HeardSamples Then(CaseEvent happened, LocalDate on, int hour = 12)
    {
        State = CaseState.Evolve(State, State.Id, happened);
        _events.Add(happened);
        _moments.Add(At(on, hour));
        return this;
    }

    /// <summary>The paper made for the last event of a type.</summary>
    public DocumentContent Paper<TEvent>(string kind, string? number = null)
        where TEvent : CaseEvent
    {
        var version = _events.FindLastIndex(e => e is TEvent) + 1;
        var asOf = kind switch
        {
            NoticeKinds.PreliminaryRefusal => version + 1,
            NoticeKinds.Uncollected => version - 1,
            _ => version,
        };
        var at = _moments[version - 1];
        var context = Samples.Context(at.InZone(Samples.Zone).Date, number) with { At = at, Law = _law.On(at.InZone(Samples.Zone).Date) };
        var turn = _events[version - 1] is { } e && State.Turns.Any(t => t.Version == version) ? e : null;
        return CasePapers.Make(Samples.Room, AsOf(asOf), new DuePaper(kind, version, asOf, Samples.Head) { At = at, Turn = turn }, context);
    }

    public static Basis House(string id) => new Basis.HouseRule(id);

    private CaseState AsOf(int version) => _events.Take(version).Aggregate((CaseState?)null, (s, e) => CaseState.Evolve(s, State.Id, e))!;

    private void Prepared(LocalDate on) => Then(new CasePrepared(Samples.Specialist, Decision()), on, 9);

    private Decision Decision() => Samples.Room.Decide(State.Facts, _law.On(State.Facts.FiledOn));

    private IReadOnlyList<string> Ways(LocalDate on) => [.. Samples.Room.Procedure.Hearing!.On(_law.On(on)).Ways.Select(w => w.Key)];

    private DecisionRecord Record(LocalDate on) => new()
    {
        Case = State.Id,
        Service = Samples.Room.Id,
        Engine = Samples.Room.Engine,
        Snapshot = new string('a', 64),
        Facts = State.Facts,
        Decision = Decision(),
        DecidedOn = on,
        PreparedBy = Samples.Specialist,
        DecidedBy = Samples.Head,
    };

    private static EstablishedFact Fact(string key, string value, string reason, LocalDate on) => new(key, value, FactSource.Officer, At(on, 16), Samples.Specialist, reason);

    private static Instant At(LocalDate day, int hour) => day.At(new LocalTime(hour, 40)).InZoneStrictly(Samples.Zone).ToInstant();
}
