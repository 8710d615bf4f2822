using System.Collections.Immutable;
using System.Globalization;
using Jardem.Cases.Facts;
using Jardem.Cases.People;
using Jardem.Law.Norms;
using NodaTime;

namespace Jardem.Tests;

/// <summary>Applications for the funeral payment of people who do not exist, and what registers say of them.</summary>
internal static class MadeUpFuneral
{
    public const string Bin = "200140986108";

    public static LocalDate Born { get; } = new(1944, 3, 9);

    public static LocalDate Died { get; } = new(2026, 5, 4);

    public static string DeceasedIin { get; } = MadeUp.Iin(Born, Sex.Male, 7);

    public static Applicant Applicant { get; } = new()
    {
        Name = new PersonName("Мысалова", "Үлгі", "Сынаққызы"),
        Iin = MadeUp.Iin(new LocalDate(1970, 11, 23), Sex.Female, 4),
        BirthDate = new LocalDate(1970, 11, 23),
        Sex = Sex.Female,
        Territory = "astana",
        Address = "Демонстрация көшесі, 7",
        Phone = "+77010000000",
    };

    /// <summary>An application with nothing from registers yet and both documents brought.</summary>
    public static ApplicationFacts Application(LocalDate filedOn) => new()
    {
        Request = "payment",
        FiledOn = filedOn,
        Applicant = Applicant,
        Documents =
        [
            MadeUp.Paper("identity", "identity-document", "000000002") with { ExpiresOn = filedOn.PlusYears(3) },
            MadeUp.Paper("death", "death-certificate", "Қ-7"),
        ],
        Answers = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).AddRange(new Dictionary<string, string>
        {
            ["funeral.applicant-kind"] = "person",
            ["funeral.deceased.surname"] = "Мысалов",
            ["funeral.deceased.name"] = "Үлгі",
            ["funeral.deceased.patronymic"] = "Сынақұлы",
            ["funeral.deceased.has-iin"] = "yes",
            ["funeral.deceased.iin"] = DeceasedIin,
            ["funeral.deceased.birth-date"] = Iso(Born),
            ["funeral.deceased.death-date"] = Iso(Died),
            ["funeral.deceased.record-number"] = "АЖ-17",
            ["funeral.deceased.foreign"] = "no",
            ["funeral.account"] = Iban.Of("901", "KZT0000000017"),
        }),
        Consents = ["buried", "documents-true", "limited-access", "personal-data"],
    };

    /// <summary>The same with no document brought, everything confirmed by registers, so that rules decide alone.</summary>
    public static ApplicationFacts Confirmed(LocalDate filedOn) => Application(filedOn) with { Documents = [], Registers = [PersonSays(), DeathSays(), AwardSays("old-age-pension"), AccountSays()] };

    /// <summary>An application of each kind that reaches every rule: registers, a foreign document, a legal entity, another applicant.</summary>
    public static IReadOnlyList<ApplicationFacts> Samples(LocalDate filedOn) =>
    [
        Confirmed(filedOn),
        Application(filedOn),
        OfEntity(Confirmed(filedOn)),
        Foreign(Application(filedOn)),
        Confirmed(filedOn) with { Registers = [PersonSays("1"), DeathSays(), AwardSays("old-age-pension")] },
        Confirmed(filedOn) with { Registers = [PersonSays(), DeathSays(), AssignedSays(), AccountSays()] },
        Application(filedOn) with { Rivals = [new RivalCase(Guid.Empty, RivalKind.Doubt)], Established = [MadeUp.Found("other-deceased", "same")] },
    ];

    public static ApplicationFacts OfEntity(ApplicationFacts facts) => facts with
    {
        Answers = facts.Answers.SetItem("funeral.applicant-kind", "entity").SetItem("funeral.entity.bin", Bin).SetItem("funeral.entity.name", "Мысал ЖШС"),
        Registers = [EntitySays(), DeathSays(), AwardSays("old-age-pension"), AccountSays(Bin)],
    };

    public static ApplicationFacts Foreign(ApplicationFacts facts, string apostille = "yes") => facts with
    {
        Documents = [facts.Documents[0], MadeUp.Paper("death", "foreign-death-document", "F-3")],
        Answers = facts.Answers.SetItem("funeral.deceased.foreign", "yes").SetItem("funeral.deceased.apostille", apostille).SetItem("funeral.deceased.has-iin", "no").Remove("funeral.deceased.iin"),
    };

    public static ApplicationFacts With(this ApplicationFacts facts, string key, string value) => facts with { Answers = facts.Answers.SetItem(key, value) };

    public static RegisterAnswer PersonSays(string lifeStatus = "0") => Said("person", "persons", Applicant.Iin, new Dictionary<string, string>
    {
        ["surname"] = Applicant.Name.Surname,
        ["name"] = Applicant.Name.Name,
        ["patronymic"] = Applicant.Name.Patronymic!,
        ["birthDate"] = Iso(Applicant.BirthDate),
        ["gender"] = "2",
        ["lifeStatus"] = lifeStatus,
    });

    public static RegisterAnswer EntitySays(string? closedOn = null) => Said("entity", "legal-entities", Bin, new Dictionary<string, string>
    {
        ["nameKz"] = "Мысал ЖШС",
        ["nameRu"] = "ТОО Мысал",
        ["closedOn"] = closedOn ?? "",
    });

    public static RegisterAnswer DeathSays(LocalDate? died = null, string annulled = "false") => Said("death", "civil-status", DeceasedIin, new Dictionary<string, string>
    {
        ["recordNumber"] = "АЖ-17",
        ["certificateNumber"] = "Қ-7",
        ["surname"] = "Мысалов",
        ["name"] = "Үлгі",
        ["patronymic"] = "Сынақұлы",
        ["birthDate"] = Iso(Born),
        ["deathDate"] = Iso(died ?? Died),
        ["annulled"] = annulled,
    });

    public static RegisterAnswer AwardSays(string kind, LocalDate? since = null, LocalDate? until = null, string status = "active") =>
        Said("award", "payments", DeceasedIin, Award(kind, since, until, status));

    public static Dictionary<string, string> Award(string kind, LocalDate? since = null, LocalDate? until = null, string status = "active")
    {
        var record = new Dictionary<string, string> { ["kind"] = kind, ["since"] = Iso(since ?? new LocalDate(2007, 3, 9)), ["status"] = status };
        if (until is { } last)
            record["until"] = Iso(last);
        return record;
    }

    /// <summary>A pension, and a funeral payment assigned for the death by a decision.</summary>
    public static RegisterAnswer AssignedSays(string status = "active", string? decision = null)
    {
        var assigned = Award("funeral-payment", Died.PlusDays(9), status: status);
        if (decision is not null)
            assigned["decisionHash"] = decision;
        return Said("award", "payments", DeceasedIin, Award("old-age-pension"), assigned);
    }

    public static RegisterAnswer AccountSays(string? subject = null) => Said("account", "payments", subject ?? Applicant.Iin, new Dictionary<string, string> { ["iban"] = Iban.Of("901", "KZT0000000017") });

    public static RegisterAnswer Said(string inquiry, string register, string subject, params IReadOnlyList<Dictionary<string, string>> records) => new()
    {
        Inquiry = inquiry,
        Register = register,
        Subject = subject,
        Outcome = records.Count == 0 ? RegisterOutcome.NoRecord : RegisterOutcome.Found,
        Records = [.. records.Select(r => r.ToImmutableSortedDictionary(StringComparer.Ordinal))],
        ObservedAt = Instant.FromUtc(2026, 5, 20, 6, 0),
        Basis = new Basis.HouseRule("H-identity-register"),
    };

    public static string Iso(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
