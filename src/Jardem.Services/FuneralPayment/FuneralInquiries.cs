using System.Collections.Immutable;
using Jardem.Cases.Facts;
using Jardem.Cases.People;
using Jardem.Law.Snapshots;
using Jardem.Law.Standards;
using Jardem.Services.Intake;

namespace Jardem.Services.FuneralPayment;

/// <summary>What an application has asked of registers, and what it declares beside their answers.</summary>
internal static class FuneralInquiries
{
    public const string Person = "person";
    public const string Entity = "entity";
    public const string Entrepreneur = "entrepreneur";
    public const string Death = "death";
    public const string Account = "account";

    /// <summary>The inquiries of the law of the day that concern this application.</summary>
    public static IReadOnlyList<AskedInquiry> Of(ApplicationFacts facts, LawOnDay law) =>
        [.. law.Inquiries(FuneralNorms.Act).Select(i => Of(facts, i)).OfType<AskedInquiry>()];

    /// <summary>The inquiries already answered in this case, as they were asked; needs no law.</summary>
    public static IReadOnlyList<AskedInquiry> Answered(ApplicationFacts facts) =>
    [
        .. (facts.Registers ?? []).DistinctBy(a => (a.Inquiry, a.Subject))
            .Select(a => Of(facts, new Inquiry(a.Inquiry, a.Register, a.Inquiry, "", null, null)))
            .OfType<AskedInquiry>(),
    ];

    private static AskedInquiry? Of(ApplicationFacts facts, Inquiry inquiry)
    {
        var entity = facts.Is(FuneralFacts.ApplicantKind, FuneralFacts.Entity);
        return (inquiry.Key, facts.IinOfDeceased()) switch
        {
            (Person, _) when !entity => new AskedInquiry(inquiry, facts.Applicant.Iin) { Compared = PersonComparisons.Of(facts.Applicant) },
            (Entity, _) when entity && facts.PaidTo().Length > 0 => new AskedInquiry(inquiry, facts.PaidTo()) { Compared = EntityName(facts) },
            (Entrepreneur, _) when facts.Is(FuneralFacts.ApplicantKind, FuneralFacts.Entrepreneur) => new AskedInquiry(inquiry, facts.Applicant.Iin),
            (Death, { } iin) => new AskedInquiry(inquiry, iin) { HappenedOn = facts.Date(FuneralFacts.DeathDate), Compared = Deceased(facts) },
            (PensionStatus.Inquiry, { } iin) => new AskedInquiry(inquiry, iin),
            (Account, _) when facts.PaidTo().Length > 0 => new AskedInquiry(inquiry, facts.PaidTo()) { Fields = Subject(entity ? "bin" : "iin", facts.PaidTo()), Compared = Confirmed(facts) },
            _ => null,
        };
    }

    /// <summary>Whoever named an account may have several; what a reply confirmed is the account of the register and no other .</summary>
    private static IReadOnlyList<Comparison> Confirmed(ApplicationFacts facts) => facts.Is(FuneralFacts.AccountConfirmed, FuneralFacts.ByReply)
        ? [new Comparison(FuneralFacts.Account, facts.Answers.GetValueOrDefault(FuneralFacts.Account) ?? "", "iban", ComparedKind.Code)]
        : [];

    private static ImmutableSortedDictionary<string, string> Subject(string field, string value) =>
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add(field, value);

    /// <summary>An entity has a name in each language of the state; the declared one is held beside the one that it agrees with.</summary>
    private static List<Comparison> EntityName(ApplicationFacts facts)
    {
        var declared = facts.Answers.GetValueOrDefault(FuneralFacts.EntityName) ?? "";
        var russian = Records(facts, Entity, facts.PaidTo()).Any(r => FoldedText.Fold(r.GetValueOrDefault("nameRu") ?? "") == FoldedText.Fold(declared));
        return [new Comparison(FuneralFacts.EntityName, declared, russian ? "nameRu" : "nameKz", ComparedKind.Name)];
    }

    private static List<Comparison> Deceased(ApplicationFacts facts)
    {
        List<Comparison> compared =
        [
            Declared(FuneralFacts.DeceasedSurname, "surname", ComparedKind.Name),
            Declared(FuneralFacts.DeceasedName, "name", ComparedKind.Name),
            Declared(FuneralFacts.DeceasedPatronymic, "patronymic", ComparedKind.Name),
            Declared(FuneralFacts.BirthDate, "birthDate", ComparedKind.Date),
            Declared(FuneralFacts.DeathDate, "deathDate", ComparedKind.Date),
            new(FuneralFacts.RecordAnnulled, "false", "annulled", ComparedKind.Code),
        ];
        if (facts.Answers.GetValueOrDefault(FuneralFacts.RecordNumber) is { Length: > 0 } number)
        {
            var certificate = Records(facts, Death, facts.IinOfDeceased()!).Any(r => r.GetValueOrDefault("certificateNumber") == number);
            compared.Add(new Comparison(FuneralFacts.RecordNumber, number, certificate ? "certificateNumber" : "recordNumber", ComparedKind.Code));
        }

        return compared;

        Comparison Declared(string key, string field, ComparedKind kind) => new(key, facts.Answers.GetValueOrDefault(key) ?? "", field, kind);
    }

    private static IEnumerable<ImmutableSortedDictionary<string, string>> Records(ApplicationFacts facts, string inquiry, string subject) =>
        RegisterAnswers.Standing(facts, inquiry, subject) is { Outcome: RegisterOutcome.Found } answer ? answer.Records : [];
}
