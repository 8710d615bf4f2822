using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Acts;
using Jardem.Cases.Cases.Events;
using Jardem.Cases.Cases.Hearings;
using Jardem.Cases.Facts;
using Jardem.Cases.People;
using Jardem.Law.Calendar;
using Jardem.Law.Snapshots;
using NodaTime;

namespace Jardem.Tests.Kernel;

/// <summary>A case that is walked act by act through time, its papers made as they fall due; every event is kept.</summary>
internal sealed class RefusalWalk
{
    private int _papers;

    public RefusalWalk(int seed, ApplicationFacts? facts = null)
    {
        Random = new Random(seed);
        State = CaseWalk.Registered(facts ?? MadeUp.Certificate(new LocalDate(2026, 5, 18)) with { Established = [] });
        Now = new LocalDateTime(2026, 5, 19, 10, 0);
    }

    public Random Random { get; }

    public CaseState State { get; private set; }

    public LocalDateTime Now { get; private set; }

    public List<(CaseEvent Event, LocalDateTime At)> Happened { get; } = [];

    public static LawSnapshot Law => HeldLaw.Snapshot;

    public HearingLaw Rules => CaseWalk.Room.Procedure.Hearing!.On(Law.On(Now.Date));

    public Decision Decision => CaseWalk.Room.Decide(State.Facts, Law.On(State.Facts.FiledOn));

    public ActBy By(Officer officer, Role role) => new(officer, role, Now.InZoneLeniently(DateTimeZoneProviders.Tzdb["Asia/Almaty"]).ToInstant(), Now.Date);

    public ActBy Specialist => By(CaseWalk.Specialist, Role.Specialist);

    public ActBy Head => By(CaseWalk.Head, Role.Head);

    public ActBy Operator => By(CaseWalk.Operator, Role.Operator);

    public HearingWindow Window(LocalDate received) => new HearingClock(Law).Window(CaseWalk.Room.Procedure.Hearing!.On(Law.On(received)), received);

    public RefusalStep Step() => RefusalStep.Of(State, Decision, Now);

    public HearingDays Days() => new HearingClock(Law).Days(State.Preliminary?.Window ?? Window(Now.Date), State.Deadline, Now.Date);

    public OfficeHours Hours => OfficeHours.Of(Law.On(Now.Date).Body("astana-social")!);

    public void Wait(Period period) => Now += period;

    /// <summary>Waits until ten in the morning of a working day not before the one given.</summary>
    public void WaitFor(LocalDate day)
    {
        while (!Law.Calendar.IsWorking(day))
            day = day.PlusDays(1);
        Now = LocalDateTime.Max(Now, day + new LocalTime(10, 0));
    }

    /// <summary>The reason why an act was not possible; null where it was done.</summary>
    public string? Try(ActOutcome outcome)
    {
        if (outcome is ActOutcome.NotAllowed no)
            return no.Key;
        foreach (var happened in ((ActOutcome.Done)outcome).Events)
            Apply(happened);
        Papers();
        return null;
    }

    public void Do(ActOutcome outcome)
    {
        if (Try(outcome) is { } why)
            throw new InvalidOperationException($"Not possible at {Now}: {why} in {State.Phase}.");
    }

    public DecisionRecord Record(Officer head) => new()
    {
        Case = State.Id,
        Service = State.Registration.Service,
        Engine = CaseWalk.Room.Engine,
        Snapshot = Law.Id,
        Facts = State.Facts,
        Decision = Decision,
        DecidedOn = Now.Date,
        PreparedBy = State.Prepared?.By ?? CaseWalk.Specialist,
        DecidedBy = head,
    };

    public ActOutcome Take() => TakeCase.Decide(State, Specialist, CaseWalk.Specialist);

    public ActOutcome Find(string finding, string value) => EstablishFact.Decide(State, Specialist, finding, value, "себебі");

    public ActOutcome Prepare() => PrepareDecision.Decide(State, Specialist, Decision, Now);

    public ActOutcome Grant(Officer? head = null)
    {
        var record = Record(head ?? CaseWalk.Head);
        return GrantCase.Decide(State, By(head ?? CaseWalk.Head, Role.Head), record, record.Hash(), Kinds);
    }

    public ActOutcome RefusePreliminarily(HearingPlan plan, Officer? head = null)
    {
        var by = By(head ?? CaseWalk.Head, Role.Head);
        var record = Record(by.Officer);
        var last = new HearingClock(Law).LastDayToNotify(Rules, State.Deadline, Now.Date);
        return Jardem.Cases.Cases.Acts.RefusePreliminarily.Decide(State, by, record, record.Hash(), last, AppointHearing.First(by, plan, Rules, Days(), Hours, Law.Calendar, Now));
    }

    public ActOutcome Refuse(Officer? head = null)
    {
        var by = By(head ?? CaseWalk.Head, Role.Head);
        var record = Record(by.Officer);
        var (proof, missing) = HeardRefusal.Prove(State.Preliminary, record.Decision, Now);
        return proof is null ? new ActOutcome.NotAllowed(missing!) : RefuseCase.Decide(State, by, record, record.Hash(), proof, Kinds);
    }

    public ActOutcome Send(string kind, NoticeChannel channel = NoticeChannel.InPerson) => ServeNotice.Send(State, Operator, Token(kind), channel, "Демонстрация көшесі, 7");

    public ActOutcome Receive(string kind, LocalDate on, ReceiptEvidence evidence = ReceiptEvidence.SignedSlip) =>
        ServeNotice.Receive(State, Operator, Token(kind), evidence, on, "№ 1", null, () => Window(on));

    public ActOutcome Object(string text, string? iin = null, LocalDate? receivedOn = null) =>
        ReceiveObjection.Decide(State, Operator, iin ?? State.Facts.Applicant.Iin, text, false, receivedOn ?? Now.Date, null);

    public ActOutcome Appoint(HearingPlan plan) => AppointHearing.Again(State, Specialist, plan, "себебі", Rules, Days(), Hours, Law.Calendar, Now);

    public ActOutcome Held(HearingProtocol protocol) => RecordHearing.Held(State, Specialist, protocol, Rules, () => new HearingClock(Law).DecideUntil(Rules, protocol.Start.Date), Now);

    public ActOutcome Missed(HearingAbsence by) => RecordHearing.Missed(State, Specialist, by, "келмеді", Now);

    public static HearingProtocol Protocol(LocalDate day) => new()
    {
        Way = "videoconference",
        Place = "№ 3 бөлме",
        Start = day + new LocalTime(11, 0),
        End = day + new LocalTime(11, 30),
        HeldBy = CaseWalk.Specialist,
        Participants = [new HearingParticipant("applicant", new PersonName("Үлгілиев", "Мысал"))],
        Questions = "Анықтаманы кім берді?",
        Explanations = "Мұрағат берді.",
        Signed = true,
    };

    public static HearingPlan Plan(LocalDate day) => new(day + new LocalTime(11, 0), "videoconference", "№ 3 бөлме");

    /// <summary>To the preliminary decision, made on the day after the filing.</summary>
    public RefusalWalk ToPreliminary()
    {
        Do(Take());
        Do(Find("documents-true", "no"));
        Do(Find("holder-rehabilitated", "yes"));
        Do(Prepare());
        Do(RefusePreliminarily(Plan(Days().Days[0])));
        return this;
    }

    /// <summary>The notice is received on the same day.</summary>
    public RefusalWalk ToReceived()
    {
        Do(Send(NoticeKinds.PreliminaryRefusal));
        Do(Receive(NoticeKinds.PreliminaryRefusal, Now.Date));
        return this;
    }

    /// <summary>The hearing is held on its day and the window is over.</summary>
    public RefusalWalk ToWindowClosed()
    {
        ToReceived();
        WaitFor(State.Preliminary!.Hearing.Day);
        Wait(Period.FromHours(4));
        Do(Held(Protocol(State.Preliminary.Hearing.Day)));
        WaitFor(State.Preliminary.Window!.DecisionFrom.Due);
        return this;
    }

    public string Token(string kind) => State.Documents.LastOrDefault(d => d.Kind == kind && d.Void is null)?.Token ?? "none";

    private static IReadOnlyList<string> Kinds { get; } = ["decision", NoticeKinds.Refusal, "certificate"];

    private void Apply(CaseEvent happened)
    {
        State = CaseState.Evolve(State, State.Id, happened);
        Happened.Add((happened, Now));
    }

    private void Papers()
    {
        foreach (var preliminary in State.Preliminaries)
        {
            Make(NoticeKinds.PreliminaryRefusal, preliminary.Version);
            foreach (var hearing in preliminary.Hearings)
                Make(NoticeKinds.Invitation, hearing.Version);
        }

        if (State.Granted is not null)
        {
            Make("decision", State.DecisionVersion);
            Make("certificate", State.DecisionVersion);
        }

        if (State.Refused is not null)
            Make(NoticeKinds.Refusal, State.DecisionVersion);
    }

    private void Make(string kind, int? madeFor)
    {
        if (State.Document(kind, madeFor) is null)
            Apply(new DocumentIssued(new IssuedDocument { Kind = kind, Token = $"{++_papers:x32}", Html = "00", Template = "t", At = Specialist.At, For = madeFor }));
    }
}
