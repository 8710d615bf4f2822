using System.Collections.Immutable;
using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Events;
using Jardem.Cases.Facts;
using Jardem.Cases.People;
using Jardem.Law.Calendar;
using Jardem.Law.Clock;
using Jardem.Law.Norms;
using Jardem.Services.Documents;
using Jardem.Services.FuneralPayment;
using Jardem.Services.Intake;
using NodaTime;

namespace Jardem.Tests;

/// <summary>Cases of the funeral payment of people who do not exist: at the desk, on the portal, of a legal entity.</summary>
internal static class FuneralSamples
{
    private const string Deceased = "440309300076";

    public static LocalDate Day { get; } = new(2026, 5, 18);

    public static FuneralPaymentRoom Room { get; } = new();

    public static Officer Specialist { get; } = new("sp-2", new PersonName("Үмбетов", "Ғани", "Қайратұлы"), new Jardem.Law.Text("бөлім маманы", "специалист отдела"), "astana-labour", "astana-labour-payments");

    public static Officer Head { get; } = new("he-2", new PersonName("Өтегенова", "Һания", "Ілиясқызы"), new Jardem.Law.Text("басшы", "руководитель"), "astana-labour");

    public static ApplicationFacts Facts { get; } = new()
    {
        Request = "payment",
        FiledOn = Day,
        Applicant = Samples.Applicant,
        Documents =
        [
            Samples.Identity with { Kind = "identity-document" },
            new PresentedDocument { Requirement = "death", Kind = "death-certificate", Number = "Қ-0017", IssuedBy = "АХАЖ бөлімі (демо)", IssuedOn = new LocalDate(2026, 5, 6), OriginalShown = true, OriginalReturned = true },
        ],
        Answers = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).AddRange(new Dictionary<string, string>
        {
            ["funeral.applicant-kind"] = "person",
            ["funeral.deceased.surname"] = "Тәңірберген",
            ["funeral.deceased.name"] = "Жұмағұл",
            ["funeral.deceased.patronymic"] = "Әбілқайырұлы",
            ["funeral.deceased.has-iin"] = "yes",
            ["funeral.deceased.iin"] = Deceased,
            ["funeral.deceased.birth-date"] = "1944-03-09",
            ["funeral.deceased.death-date"] = "2026-05-04",
            ["funeral.deceased.record-number"] = "АЖ-0017",
            ["funeral.deceased.foreign"] = "no",
            ["funeral.account"] = "KZ41901KZT0000000017",
        }),
        Consents = ["buried", "documents-true", "limited-access", "personal-data"],
    };

    /// <summary>The burial was carried out by an organisation, whose head applies.</summary>
    public static ApplicationFacts OfEntity { get; } = Facts with
    {
        Answers = Facts.Answers.SetItem("funeral.applicant-kind", "entity").SetItem("funeral.entity.name", "«Мысал» жауапкершілігі шектеулі серіктестігі").SetItem("funeral.entity.bin", "200140986108"),
    };

    /// <summary>The same without a document brought.</summary>
    public static ApplicationFacts WithoutPapers { get; } = Facts with { Documents = [] };

    /// <summary>The rule by which an application of the portal is registered.</summary>
    public static Officer Rule { get; } = Jardem.Cases.Cases.Automatic.AutomaticOfficer.Of("portal", "funeral-payment/intake/1");

    /// <param name="office">astana-1 or portal.</param>
    public static CaseState Registered(ApplicationFacts facts, string office = "astana-1", int hour = 11)
    {
        var body = Samples.Law.On(Day).Body(office)!;
        var filing = new DeadlineClock(Samples.Law).FilingDay(Moment(Day, hour), OfficeHours.Of(body));
        var law = Samples.Law.On(filing.Day);
        var portal = office == "portal";
        return CaseState.Evolve(null, new Guid("019b0000-0000-7000-8000-000000000011"), new CaseRegistered
        {
            Service = FuneralPaymentRoom.ServiceId,
            Facts = facts with { Channel = portal ? IntakeChannel.Portal : null, FiledOn = filing.Day, ReceivedOn = filing.Day == Day ? null : Day },
            Person = new Guid("019b0000-0000-7000-8000-000000000012"),
            Office = office,
            Body = "astana-labour",
            By = portal ? Rule : Samples.Operator,
            FiledAt = filing.At,
            Zone = Samples.Zone.Id,
            RegisteredOn = filing.Day,
            Deadline = new DeadlineClock(Samples.Law).Derive(law.Standard(FuneralPaymentRoom.ServiceId)!.Limits[portal ? "decision-portal" : "decision"], filing),
            Language = "kk",
            Basis = law.Cite(new NormRef("order-256-2023", portal ? "p13.part6" : "p12")),
            Channel = portal ? IntakeChannel.Portal : null,
        });
    }

    /// <summary>Registered by a rule on the consent to an offer, given after hours.</summary>
    public static CaseState Consented()
    {
        var portal = Registered(WithoutPapers, "portal", 23);
        return CaseState.Evolve(null, portal.Id, portal.Registration with
        {
            Office = "astana-labour",
            By = Jardem.Cases.Cases.Automatic.AutomaticOfficer.Of("astana-labour", "funeral-payment/automatic/1"),
            Basis = Samples.Law.On(portal.Registration.RegisteredOn).Cite(new NormRef("order-256-2023", "p16.part1")),
            Channel = IntakeChannel.Proactive,
        });
    }

    public static CaseState Granted(ApplicationFacts facts)
    {
        var registered = Registered(facts);
        var found = facts with { Established = [Found("documents-true", "yes", "Мәліметтер құжаттармен сәйкес."), Found("deceased-status", "old-age-pension", "Зейнетақы куәлігі бойынша."), Found("assigned-before", "no", "Төлемдер тізілімінде тағайындау жоқ.")] };
        var record = new DecisionRecord
        {
            Case = registered.Id,
            Service = FuneralPaymentRoom.ServiceId,
            Engine = Room.Engine,
            Snapshot = new string('a', 64),
            Facts = found,
            Decision = Room.Decide(found, Samples.Law.On(facts.FiledOn)),
            DecidedOn = Day.PlusDays(2),
            PreparedBy = Specialist,
            DecidedBy = Head,
        };
        return registered with { Phase = CasePhase.Granted, Facts = found, Assignee = Specialist, Granted = new CaseGranted(record, new Confirmation(new string('b', 64), Moment(Day.PlusDays(2), 16))) };
    }

    /// <summary>A case that the rules refuse, with the notice of it: the deceased received nothing.</summary>
    public static CaseState PreliminarilyRefused()
    {
        var registered = Registered(Facts);
        var found = Facts with { Established = [Found("documents-true", "yes", "Мәліметтер құжаттармен сәйкес."), Found("deceased-status", "none", "Төлемдер тізілімінде де, құжаттарда да мәлімет жоқ."), Found("assigned-before", "no", "Төлемдер тізілімінде тағайындау жоқ.")] };
        var state = CaseState.Evolve(registered, registered.Id, new CaseTaken(Specialist)) with { Facts = found };
        var record = new DecisionRecord
        {
            Case = state.Id,
            Service = FuneralPaymentRoom.ServiceId,
            Engine = Room.Engine,
            Snapshot = new string('a', 64),
            Facts = found,
            Decision = Room.Decide(found, Samples.Law.On(Day)),
            DecidedOn = Day,
            PreparedBy = Specialist,
            DecidedBy = Head,
        };
        var (norms, clock) = (Room.Procedure.Hearing!.On(Samples.Law.On(Day)), new Jardem.Cases.Cases.Hearings.HearingClock(Samples.Law));
        state = CaseState.Evolve(state, state.Id, new CasePreliminarilyRefused(record, new Confirmation(record.Hash(), Moment(Day, 15)), clock.LastDayToNotify(norms, state.Deadline, Day)));
        return CaseState.Evolve(state, state.Id, new HearingAppointed(new Jardem.Cases.Cases.Hearings.HearingPlan(Day.PlusDays(2).At(new LocalTime(10, 0)), "videoconference", "https://tyndau.example/7"), Head, null));
    }

    /// <summary>An electronic application that fails two checks and whose documents no register confirms.</summary>
    public static IntakeRefused NotAccepted(string office)
    {
        var law = Samples.Law.On(Day);
        var facts = WithoutPapers with
        {
            Channel = office == "portal" ? IntakeChannel.Portal : null,
            Answers = Facts.Answers.SetItem("funeral.deceased.death-date", "2023-05-12"),
            Registers =
            [
                new RegisterAnswer { Inquiry = "award", Register = "payments", Subject = Deceased, Outcome = RegisterOutcome.NoRecord, Basis = law.Cite(new NormRef("order-256-2023", "p13.part3.sub4")) },
            ],
        };
        return new IntakeRefused
        {
            Service = FuneralPaymentRoom.ServiceId,
            Facts = facts,
            Office = office,
            By = Samples.Operator,
            At = Moment(Day, 11),
            On = Day,
            Faults = PackageCheck.Check(facts, law.Standard(FuneralPaymentRoom.ServiceId)!, law, Room.Inquiries(facts, law)),
            Language = "kk",
        };
    }

    public static DocumentContext Context(LocalDate day, string? number = null) =>
        new(Samples.Law.On(day), Samples.Texts, "А-2026-000042", number, Samples.Token, Samples.Operator, Moment(day, 12), Samples.Zone);

    private static EstablishedFact Found(string key, string value, string reason) => new(key, value, FactSource.Officer, Moment(Day, 14), Specialist, reason);

    private static Instant Moment(LocalDate day, int hour) => day.At(new LocalTime(hour, 5)).InZoneStrictly(Samples.Zone).ToInstant();
}
