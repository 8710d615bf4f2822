using Jardem.Law.Snapshots;
using Jardem.Services.Journeys;

namespace Jardem.Services.FuneralPayment;

/// <summary>The pages of the application: who buried, the deceased, the record of the death, the account, documents, statements.</summary>
internal static class FuneralJourney
{
    public static Journey Of(LawOnDay law, IReadOnlyList<string> requests) => new(
    [
        StandardSteps.Request(requests),
        Kind(),
        EntityPage(),
        StandardSteps.WhoApplies(),
        StandardSteps.Applicant(FuneralNorms.Identity),
        StandardSteps.Address(FuneralNorms.Documents),
        StandardSteps.RepresentativePage(FuneralNorms.Documents),
        Deceased(),
        Record(),
        Account(),
        .. StandardSteps.Documents(law, FuneralLaw.On(law).Standard),
        Statements(),
    ]);

    private static JourneyStep Kind() => new("funeral.applicant",
    [
        new Question(FuneralFacts.ApplicantKind, QuestionKind.Choice) { Options = [FuneralFacts.Person, FuneralFacts.Entrepreneur, FuneralFacts.Entity] },
    ])
    { Norm = FuneralNorms.WhoApplies };

    private static JourneyStep EntityPage() => new("funeral.entity",
    [
        new Question(FuneralFacts.EntityName, QuestionKind.Text),
        new Question(FuneralFacts.EntityBin, QuestionKind.Bin) { MaxLength = 12 },
    ])
    { AskedWhen = a => a.Is(FuneralFacts.ApplicantKind, FuneralFacts.Entity), Norm = FuneralNorms.Identity };

    private static JourneyStep Deceased() => new("funeral.deceased",
    [
        new Question(FuneralFacts.DeceasedSurname, QuestionKind.Text) { TextKey = "person.surname", MaxLength = 100 },
        new Question(FuneralFacts.DeceasedName, QuestionKind.Text) { TextKey = "person.name", MaxLength = 100 },
        new Question(FuneralFacts.DeceasedPatronymic, QuestionKind.Text, Required: false) { TextKey = "person.patronymic", MaxLength = 100 },
        new Question(FuneralFacts.BirthDate, QuestionKind.Date) { TextKey = "person.birth-date" },
        new Question(FuneralFacts.DeathDate, QuestionKind.Date),
        new Question(FuneralFacts.DeceasedHasIin, QuestionKind.YesNo),
        new Question(FuneralFacts.DeceasedIin, QuestionKind.Iin) { TextKey = "person.iin", AskedWhen = a => a.Is(FuneralFacts.DeceasedHasIin, FuneralFacts.Yes) },
    ])
    { Norm = FuneralNorms.Complete };

    private static JourneyStep Record() => new("funeral.record",
    [
        new Question(FuneralFacts.RecordNumber, QuestionKind.Text) { MaxLength = 60 },
        new Question(FuneralFacts.Foreign, QuestionKind.YesNo),
        new Question(FuneralFacts.Apostille, QuestionKind.YesNo) { AskedWhen = a => a.Is(FuneralFacts.Foreign, FuneralFacts.Yes) },
    ])
    { Norm = FuneralNorms.DeathDocument };

    private static JourneyStep Account() => new("funeral.account",
    [
        new Question(FuneralFacts.Account, QuestionKind.Iban) { MaxLength = 34 },
    ])
    { Norm = FuneralNorms.Documents };

    private static JourneyStep Statements() => new("statements",
    [
        new Question($"statement.{FuneralFacts.Buried}", QuestionKind.Statement) { TextKey = "funeral.statement.buried" },
        new Question($"statement.{FuneralFacts.DocumentsTrue}", QuestionKind.Statement),
        new Question($"statement.{FuneralFacts.PersonalData}", QuestionKind.Statement) { TextKey = "funeral.statement.personal-data" },
        new Question($"statement.{FuneralFacts.LimitedAccess}", QuestionKind.Statement, Required: false) { TextKey = "funeral.statement.limited-access" },
    ]);
}
