using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Acts;
using Jardem.Cases.Cases.Events;
using Jardem.Cases.Facts;
using Jardem.Cases.People;
using Jardem.Law.Calendar;
using Jardem.Law.Clock;
using Jardem.Law.Norms;
using Jardem.Services.RehabilitatedCertificate;
using NodaTime;

namespace Jardem.Tests.Kernel;

/// <summary>A case brought to where a test needs it, by the acts themselves.</summary>
internal static class CaseWalk
{
    public static readonly Officer Operator = new("op", new PersonName("Операторова", "Айна"), new Jardem.Law.Text("operator", "operator"), "astana-1");
    public static readonly Officer Specialist = new("sp", new PersonName("Маманов", "Ерлан"), new Jardem.Law.Text("specialist", "specialist"), "astana-social");
    public static readonly Officer Other = new("sp2", new PersonName("Другов", "Олег"), new Jardem.Law.Text("specialist", "specialist"), "astana-social");
    public static readonly Officer Stranger = new("al", new PersonName("Алматин", "Тимур"), new Jardem.Law.Text("specialist", "specialist"), "almaty-social");
    public static readonly Officer Head = new("hd", new PersonName("Басшыева", "Гүлнар"), new Jardem.Law.Text("head", "head"), "astana-social");

    public static readonly Instant Filed = Instant.FromUtc(2026, 5, 18, 5, 0);
    public static readonly RehabilitatedCertificateRoom Room = new();

    /// <summary>Local time of the acts made by <see cref="By"/>.</summary>
    public static readonly LocalDateTime Now = new(2026, 5, 19, 16, 0);

    public static ActBy By(Officer officer, Role role) => new(officer, role, Filed + Duration.FromHours(30), new LocalDate(2026, 5, 19));

    public static CaseState Registered(ApplicationFacts? facts = null)
    {
        facts ??= MadeUp.Certificate(new LocalDate(2026, 5, 18));
        var law = HeldLaw.Snapshot;
        var clock = new DeadlineClock(law);
        var filing = clock.FilingDay(Filed, OfficeHours.Of(law.On(facts.FiledOn).Body("astana-1")!));
        return CaseState.Evolve(null, Guid.Parse("0198c000-0000-7000-8000-000000000001"), new CaseRegistered
        {
            Service = Room.Id,
            Facts = facts,
            Person = Guid.Parse("0198c000-0000-7000-8000-000000000002"),
            Office = "astana-1",
            Body = "astana-social",
            By = Operator,
            FiledAt = Filed,
            Zone = "Asia/Almaty",
            RegisteredOn = filing.Day,
            Deadline = clock.Derive(law.On(filing.Day).Standard(Room.Id)!.Limits["decision"], filing),
            Language = "kk",
            Basis = new Basis.Norm(NormRef.Parse("order-78-2022/p5"), law.Id),
        });
    }

    public static CaseState After(CaseState state, ActOutcome outcome) =>
        ((ActOutcome.Done)outcome).Events.Aggregate(state, (s, e) => CaseState.Evolve(s, s.Id, e));

    public static CaseState Taken() => Taken(Registered());

    public static CaseState Taken(CaseState state) => After(state, TakeCase.Decide(state, By(Specialist, Role.Specialist), Specialist));

    public static CaseState Prepared()
    {
        var state = Taken();
        return After(state, PrepareDecision.Decide(state, By(Specialist, Role.Specialist), Decision(state), Now));
    }

    public static CaseState Granted()
    {
        var state = Prepared();
        var record = Record(state);
        return After(state, GrantCase.Decide(state, By(Head, Role.Head), record, record.Hash()));
    }

    public static CaseState Ready()
    {
        var state = WithCertificate(Granted());
        return After(state, SendResult.Decide(state, By(Specialist, Role.Specialist), "certificate"));
    }

    public static CaseState WithCertificate(CaseState state) => CaseState.Evolve(state, state.Id, new DocumentIssued(new IssuedDocument
    {
        Kind = "certificate",
        Token = new string('0', 32),
        Html = new string('0', 64),
        Template = "certificate/1",
        At = Filed,
    }));

    public static Decision Decision(CaseState state) => Room.Decide(state.Facts, HeldLaw.Snapshot.On(state.Facts.FiledOn));

    public static DecisionRecord Record(CaseState state) => new()
    {
        Case = state.Id,
        Service = Room.Id,
        Engine = Room.Engine,
        Snapshot = HeldLaw.Snapshot.Id,
        Facts = state.Facts,
        Decision = Decision(state),
        DecidedOn = new LocalDate(2026, 5, 19),
        PreparedBy = state.Prepared!.By,
        DecidedBy = Head,
    };

    public static Receiver Receiver(CaseState state) => new()
    {
        Representative = false,
        Name = state.Facts.Applicant.Name,
        Iin = state.Facts.Applicant.Iin,
        IdentityKind = "identity-card",
        IdentityNumber = "000000001",
        IdentityExpiresOn = new LocalDate(2030, 1, 1),
    };
}
