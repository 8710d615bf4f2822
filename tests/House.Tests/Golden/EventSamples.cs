using System.Collections.Immutable;
using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Events;
using Jardem.Cases.Facts;
using Jardem.Cases.People;
using Jardem.Law.Clock;
using Jardem.Law.Norms;
using NodaTime;

namespace Jardem.Tests.Golden;

/// <summary>One event of each kind with every field filled, by which a new kind's golden file is made.</summary>
internal static class EventSamples
{
    private const string Snapshot = "0000000000000000000000000000000000000000000000000000000000000000";
    private static readonly LocalDate Day = new(2026, 7, 13);
    private static readonly Instant At = Instant.FromUtc(2026, 7, 13, 5, 30);
    private static readonly Guid Case = Guid.Parse("01980000-0000-7000-8000-000000000001");
    private static readonly Officer Operator = new("operator", new PersonName("Қабылдаушы", "Мысал"), new Jardem.Law.Text("маман-оператор", "маман-оператор"), "astana-1", "astana-1-intake");
    private static readonly Officer Specialist = new("specialist", new PersonName("Маманов", "Мысал"), new Jardem.Law.Text("бас маман", "бас маман"), "astana-social");
    private static readonly Officer Head = new("head", new PersonName("Басшыев", "Мысал", "Үлгіұлы"), new Jardem.Law.Text("бөлім басшысы", "бөлім басшысы"), "astana-social");
    private static readonly Basis Norm = new Basis.Norm(new NormRef("order-78-2022", "app2.r5.sub1"), Snapshot);

    private static readonly Deadline Deadline = new()
    {
        Limit = "decision",
        StartDay = Day,
        Due = new LocalDate(2026, 7, 20),
        Provisional = true,
        Basis = Norm,
        Derivation =
        [
            new DerivationStep(DerivationKind.Trigger, Day, new LocalTime(10, 30), Key: "filing"),
            new DerivationStep(DerivationKind.StartDayExcluded, Day, Basis: Norm),
            new DerivationStep(DerivationKind.Counted, new LocalDate(2026, 7, 14), Count: 1),
            new DerivationStep(DerivationKind.SkippedHoliday, new LocalDate(2026, 7, 15), Key: "kurban-ait"),
            new DerivationStep(DerivationKind.Due, new LocalDate(2026, 7, 20)),
        ],
    };

    private static readonly ApplicationFacts Facts = MadeUp.Certificate(Day) with
    {
        Request = "duplicate",
        Representative = MadeUp.Representative(Day),
        Answers = ImmutableSortedDictionary<string, string>.Empty.Add("certificate.duplicate-reason", "lost").Add("certificate.earlier-number", "17"),
    };

    private static readonly Decision Decision = new(
        DecisionOutcome.Granted,
        [],
        123_456,
        [
            new Reason("reason.full-package", true, Norm, ["documents", "filedOn"]),
            new Reason("reason.documents-true", null, new Basis.NormNotHeld(new NormRef("order-78-2022", "p7")), ["documents-true"]),
            new Reason("reason.loss-or-damage", false, new Basis.HouseRule("R-01"), []),
        ]);

    private static readonly IssuedDocument Document = new()
    {
        Kind = "duplicate",
        Number = "000001",
        Token = "0123456789abcdef0123456789abcdef",
        Html = Snapshot,
        Template = "certificate/1",
        At = At,
        Void = new DocumentVoid(At, "lost", Case),
    };

    public static IReadOnlyList<object> All { get; } =
    [
        new CaseRegistered
        {
            Service = "rehabilitated-certificate",
            Facts = Facts,
            Person = Guid.Parse("01980000-0000-7000-8000-000000000002"),
            Office = "astana-1",
            Body = "astana-social",
            By = Operator,
            FiledAt = At,
            Zone = "Asia/Almaty",
            RegisteredOn = Day,
            Deadline = Deadline,
            Language = "kk",
            Basis = Norm,
        },
        new LeftAutomaticPath("rival", "death", Deadline),
        new ApplicantDoubted("wrong-person", Case, Day, new Basis.HouseRule("H-wrong-person")),
        new DecisionPutOff(At),
        new KeysTaken(["iin/000000000000"]),
        new RivalAppeared(new RivalCase(Case, RivalKind.Dispute)),
        .. PaymentEventSamples.All,
        new CaseTaken(Specialist),
        new FactEstablished(MadeUp.Found("documents-true", "yes")),
        new CasePrepared(Specialist, Decision),
        new CaseReturned(Head, "Анықтаманың нөмірін тексеріңіз"),
        new CaseGranted(
            new DecisionRecord
            {
                Case = Case,
                Service = "rehabilitated-certificate",
                Engine = "rehabilitated-certificate/1",
                Snapshot = Snapshot,
                Facts = Facts,
                Decision = Decision,
                DecidedOn = Day,
                PreparedBy = Specialist,
                DecidedBy = Head,
            },
            new Confirmation(Snapshot, At)),
        new DocumentIssued(Document),
        new RegisterAnswered(
            new RegisterAnswer
            {
                Inquiry = "person",
                Register = "persons",
                Subject = "000000000000",
                Outcome = RegisterOutcome.Found,
                Records = [ImmutableSortedDictionary<string, string>.Empty.Add("surname", "Мысалов")],
                ObservedAt = At,
                ValidUntil = new LocalDate(2026, 7, 14),
                Exchange = Guid.Parse("01980000-0000-7000-8000-0000000000aa"),
                Basis = new Basis.HouseRule("H-identity-register"),
            },
            null),
        new MismatchSettled(new SettledMismatch("applicant.surname", "Мысалова", "Мысалов", "Мысалов", "жеке куәлікте солай"), Specialist),
        new DocumentSigned(Document.Token, new DocumentSignature
        {
            Cms = new string('c', 64),
            Evidence = new string('d', 64),
            By = Specialist,
            Certificate = "0123456789ABCDEF",
            Signer = "МЫСАЛОВ ҮЛГІ",
            At = At,
            TimeStamp = Instant.FromUtc(2026, 7, 13, 5, 31),
            Revocation = "ocsp",
        }),
        new DocumentVoided(Document.Token, Document.Void!),
        new DeadlineMoved(Deadline, new LocalDate(2026, 7, 21), "calendar"),
        new ResultReady(Specialist, "astana-1"),
        new ResultIssued(
            Operator,
            new Receiver
            {
                Representative = true,
                Name = new PersonName("Өкілов", "Мысал"),
                Iin = MadeUp.Representative(Day).Iin,
                IdentityKind = "identity-card",
                IdentityNumber = "000000002",
                IdentityExpiresOn = new LocalDate(2030, 1, 1),
                PowerNumber = "Д-1",
                PowerValidUntil = new LocalDate(2027, 7, 13),
            },
            Day),
        new IntakeRefused
        {
            Service = "rehabilitated-certificate",
            Facts = Facts,
            Office = "astana-1",
            By = Operator,
            At = At,
            On = Day,
            Faults = [new IntakeFault("identity", IntakeFaultKind.Expired, Norm, new LocalDate(2026, 7, 12)), new IntakeFault("rehabilitation", IntakeFaultKind.Missing, Norm)],
            Language = "ru",
        },
        new IntakeDocumentIssued(Document),
        .. HearingEventSamples.All,
        .. ComplaintEventSamples.All,
        .. TaskEventSamples.All,
        .. PersonEventSamples.All, .. OfferEventSamples.All,
    ];
}
