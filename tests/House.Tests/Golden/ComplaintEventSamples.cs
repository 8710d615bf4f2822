using Jardem.Cases.Cases;
using Jardem.Cases.Complaints;
using Jardem.Cases.Complaints.Events;
using Jardem.Cases.People;
using Jardem.Law.Clock;
using Jardem.Law.Norms;
using NodaTime;

namespace Jardem.Tests.Golden;

/// <summary>One event of each kind of a complaint, every field filled.</summary>
internal static class ComplaintEventSamples
{
    private static readonly string Hash = new('0', 64);
    private static readonly LocalDate Day = new(2026, 7, 13);
    private static readonly Instant At = Instant.FromUtc(2026, 7, 13, 5, 30);
    private static readonly Officer Operator = new("operator", new PersonName("Қабылдаушы", "Мысал"), new Jardem.Law.Text("қызметкер", "работник"), "astana-1", "astana-1-intake");
    private static readonly Officer Head = new("head", new PersonName("Басшыев", "Мысал", "Үлгіұлы"), new Jardem.Law.Text("бөлім басшысы", "руководитель отдела"), "astana-social");
    private static readonly Officer Higher = new("higher", new PersonName("Жоғарыев", "Мысал"), new Jardem.Law.Text("маман", "специалист"), "astana-higher", "astana-higher-complaints");

    public static IReadOnlyList<object> All { get; } =
    [
        new ComplaintReceived
        {
            Case = Guid.Parse("01980000-0000-7000-8000-000000000001"),
            Service = "rehabilitated-certificate",
            Target = ComplaintTarget.Decision,
            Addressee = ComplaintAddressee.Provider,
            Form = ComplaintForm.Spoken,
            Words = "Анықтама дұрыс, бірақ қызмет көрсетілмеді",
            Demand = "Шешімді қайта қарау",
            ComplainantName = new PersonName("Өкілов", "Мысал"),
            ByRepresentative = true,
            PowerNumber = "Д-1",
            Attachment = Hash,
            DecisionVersion = 9,
            DecidedOn = new LocalDate(2026, 7, 10),
            Deciders = ["specialist", "head"],
            Against = "astana-social",
            HeldBy = "astana-social",
            Office = "astana-1",
            By = Operator,
            Role = Role.Operator,
            ReceivedAt = At,
            Zone = "Asia/Almaty",
            RegisteredOn = Day,
            Forwarding = Limit("forwarding", "p17.part3", new LocalDate(2026, 7, 16)),
            Satisfaction = Limit("satisfaction", "p17.part4", new LocalDate(2026, 7, 16)),
            Consideration = Limit("consideration", "p18.part2", new LocalDate(2026, 7, 20)),
            Language = "kk",
            Basis = Norm("p17.part1"),
            Spoken = ComplaintLaw.Spoken,
            Term = ComplaintLaw.NoTerm,
        },
        new ComplaintSatisfied("Шешім қайта қаралады", true, Day, Norm("p17.part4"), Head),
        new ComplaintForwarded(
            "astana-higher",
            "Шешім дұрыс деп санаймыз",
            [new FiledPaper("identity", "000000001", true, null, Hash), new FiledPaper("decision", "2026-000001", false, new string('a', 32), null)],
            true,
            Day,
            Day,
            Limit("consideration", "p18.part2", new LocalDate(2026, 7, 20)),
            "1/2026",
            Norm("p17.part3"),
            Head),
        new ComplaintRuled(ComplaintResult.Remitted, "Мән-жайлар толық анықталмаған", [Norm("p11")], true, true, Day, Norm("p18.part2"), ComplaintLaw.Effect, Higher),
        new ComplaintDocumentIssued(new IssuedDocument
        {
            Kind = "complaint-answer",
            Number = "1/2026",
            Token = new string('b', 32),
            Html = Hash,
            Template = "complaint-answer/1",
            At = At,
            For = 3,
        }),
    ];

    private static Basis.Norm Norm(string path) => new Basis.Norm(new NormRef("order-78-2022", path), Hash);

    private static Deadline Limit(string name, string path, LocalDate due) => new()
    {
        Limit = name,
        StartDay = Day,
        Due = due,
        Basis = Norm(path),
        Derivation = [new DerivationStep(DerivationKind.Trigger, Day, new LocalTime(10, 30), Key: "arrival"), new DerivationStep(DerivationKind.Due, due)],
    };
}
