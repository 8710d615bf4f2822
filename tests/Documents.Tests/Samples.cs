using System.Collections.Immutable;
using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Events;
using Jardem.Cases.Facts;
using Jardem.Cases.People;
using Jardem.Law.Calendar;
using Jardem.Law.Clock;
using Jardem.Law.Loading;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;
using Jardem.Law.Texts;
using Jardem.Services.Documents;
using Jardem.Services.Intake;
using Jardem.Services.RehabilitatedCertificate;
using NodaTime;

namespace Jardem.Tests;

/// <summary>Cases of people who do not exist, under the repository's own law data.</summary>
internal static class Samples
{
    public const string Token = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";
    public const string Iin = "530412400016";

    public static LawSnapshot Law { get; } = LawSnapshot.Of(LawLoader.Load(Repository.Law));

    public static TextCatalog Texts { get; } = TextCatalog.Of(typeof(RehabilitatedCertificateRoom).Assembly);

    public static RehabilitatedCertificateRoom Room { get; } = new();

    public static DateTimeZone Zone { get; } = DateTimeZoneProviders.Tzdb["Asia/Almaty"];

    public static Officer Operator { get; } = new("op-1", new PersonName("Сейтқали", "Әсем", "Нұрланқызы"), new Jardem.Law.Text("бас маман", "главный специалист"), "astana-1", "astana-1-intake");

    public static Officer Specialist { get; } = new("sp-1", new PersonName("Үмбетов", "Ғани", "Қайратұлы"), new Jardem.Law.Text("бөлім маманы", "специалист отдела"), "astana-social", "astana-social-certificates");

    public static Officer Head { get; } = new("he-1", new PersonName("Өтегенова", "Һания", "Ілиясқызы"), new Jardem.Law.Text("басшы", "руководитель"), "astana-social");

    public static Applicant Applicant { get; } = new()
    {
        Name = new PersonName("Тәңірбергенова", "Күлзипа", "Жұмағұлқызы"),
        Iin = Iin,
        BirthDate = new LocalDate(1953, 4, 12),
        Sex = Sex.Female,
        Territory = "astana",
        Address = "Астана қаласы, Үлгі көшесі, 12-үй, 34-пәтер",
        Phone = "+77010000000",
    };

    public static PresentedDocument Identity { get; } = new()
    {
        Requirement = "identity",
        Kind = "identity-card",
        Number = "000000017",
        IssuedBy = "ҚР ІІМ",
        IssuedOn = new LocalDate(2019, 5, 20),
        ExpiresOn = new LocalDate(2029, 5, 19),
        OriginalShown = true,
        OriginalReturned = true,
    };

    public static PresentedDocument Rehabilitation { get; } = new()
    {
        Requirement = "rehabilitation",
        Kind = "rehabilitation-certificate",
        Number = "12-345",
        IssuedBy = "Астана қаласының прокуратурасы",
        IssuedOn = new LocalDate(1997, 10, 31),
        OriginalShown = true,
        OriginalReturned = true,
    };

    public static PresentedDocument Power { get; } = new()
    {
        Requirement = "power",
        Kind = "notarised-power",
        Number = "2-118",
        IssuedBy = "Нотариус Демеуова Ж. (демо)",
        IssuedOn = new LocalDate(2026, 1, 15),
        ExpiresOn = new LocalDate(2027, 1, 14),
        OriginalShown = true,
        OriginalReturned = true,
    };

    public static Representation Representative { get; } = new()
    {
        Name = new PersonName("Тәңірберген", "Ерғали"),
        Iin = "710904300459",
        BirthDate = new LocalDate(1971, 9, 4),
        Basis = RepresentationBasis.NotarisedPower,
        DocumentNumber = "2-118",
        IssuedOn = new LocalDate(2026, 1, 15),
        ValidUntil = new LocalDate(2027, 1, 14),
        CoversThisService = true,
    };

    public static ApplicationFacts Facts(LocalDate filedOn, string request = "certificate") => new()
    {
        Request = request,
        FiledOn = filedOn,
        Applicant = Applicant,
        Documents = [Identity, Rehabilitation],
        Answers = request == "duplicate"
            ? ImmutableSortedDictionary<string, string>.Empty.Add("certificate.duplicate-reason", "lost").Add("certificate.earlier-number", "РК-000123")
            : ImmutableSortedDictionary<string, string>.Empty,
        Consents = ["documents-true", "personal-data"],
    };

    public static ApplicationFacts ByRepresentative(LocalDate filedOn, string request = "certificate") =>
        Facts(filedOn, request) with { Representative = Representative, Documents = [Identity, Rehabilitation, Power] };

    /// <summary>A case registered on its legal day of filing, at 11:05 of that day or at the moment given.</summary>
    public static CaseState Registered(ApplicationFacts facts, Filing? filing = null)
    {
        var day = Law.On(facts.FiledOn);
        var limit = day.Standard(RehabilitatedCertificateRoom.ServiceId)!.Limits["decision"];
        var clock = new DeadlineClock(Law);
        return CaseState.Evolve(null, new Guid("019b0000-0000-7000-8000-000000000001"), new CaseRegistered
        {
            Service = RehabilitatedCertificateRoom.ServiceId,
            Facts = facts,
            Person = new Guid("019b0000-0000-7000-8000-000000000002"),
            Office = "astana-1",
            Body = "astana-social",
            By = Operator,
            FiledAt = filing?.At ?? At(facts.FiledOn, 11, 5),
            Zone = Zone.Id,
            RegisteredOn = facts.FiledOn,
            Deadline = filing is null ? clock.Derive(limit, facts.FiledOn) : clock.Derive(limit, filing),
            Language = "kk",
            Basis = day.Cite(new NormRef("order-78-2022", "p5")),
        });
    }

    /// <summary>The moment of filing at an ordinary office of the State Corporation.</summary>
    public static Filing FiledAt(LocalDate day, int hour, int minute) =>
        new DeadlineClock(Law).FilingDay(At(day, hour, minute), OfficeHours.StateCorporation(Zone));

    /// <summary>The case with both findings recorded, prepared, and granted two days after filing.</summary>
    public static CaseState Granted(ApplicationFacts facts)
    {
        var registered = Registered(facts);
        var found = facts with { Established = [Found("documents-true", "Мәліметтер іс материалдарымен сәйкес келеді."), Found("holder-rehabilitated", "Тегі, аты және туған күні жеке куәлікпен сәйкес.")] };
        var record = new DecisionRecord
        {
            Case = registered.Id,
            Service = RehabilitatedCertificateRoom.ServiceId,
            Engine = Room.Engine,
            Snapshot = new string('a', 64),
            Facts = found,
            Decision = Room.Decide(found, Law.On(facts.FiledOn)),
            DecidedOn = facts.FiledOn.PlusDays(2),
            PreparedBy = Specialist,
            DecidedBy = Head,
        };
        return registered with
        {
            Phase = CasePhase.Granted,
            Facts = found,
            Assignee = Specialist,
            Granted = new CaseGranted(record, new Confirmation(new string('b', 64), At(facts.FiledOn.PlusDays(2), 16, 40))),
        };

        EstablishedFact Found(string key, string reason) => new(key, "yes", FactSource.Officer, At(facts.FiledOn.PlusDays(1), 10, 20), Specialist, reason);
    }

    /// <summary>An intake with the identity card expired the day before and nothing that proves the rehabilitation.</summary>
    public static IntakeRefused Refused(LocalDate on, ApplicationFacts? given = null)
    {
        var facts = given ?? Facts(on) with { Documents = [Identity with { ExpiresOn = on.PlusDays(-1) }] };
        var day = Law.On(on);
        return new IntakeRefused
        {
            Service = RehabilitatedCertificateRoom.ServiceId,
            Facts = facts,
            Office = "astana-1",
            By = Operator,
            At = At(on, 11, 5),
            On = on,
            Faults = PackageCheck.Check(facts, day.Standard(RehabilitatedCertificateRoom.ServiceId)!, day),
            Language = "kk",
        };
    }

    public static DocumentContext Context(LocalDate day, string? number = null) =>
        new(Law.On(day), Texts, "А1-2026-000042", number, Token, Operator, At(day, 11, 20), Zone);

    private static Instant At(LocalDate day, int hour, int minute) => day.At(new LocalTime(hour, minute)).InZoneStrictly(Zone).ToInstant();
}
