using Jardem.Law.Norms;
using Jardem.Law.Snapshots;
using Jardem.Law.Standards;

namespace Jardem.Services.Journeys;

/// <summary>The pages that every service's application shares: who asks, by whom, with which documents, under which consents.</summary>
public static class StandardSteps
{
    public const string Myself = "myself";
    public const string Representative = "representative";

    /// <summary>What is asked for, of the service's requests.</summary>
    public static JourneyStep Request(IReadOnlyList<string> requests) => new("request",
    [
        new Question("request", QuestionKind.Choice) { Options = requests },
    ]);

    /// <summary>Whether the person came in person or a representative came.</summary>
    public static JourneyStep WhoApplies() => new("who-applies",
    [
        new Question("applies", QuestionKind.Choice) { Options = [Myself, Representative] },
    ]);

    public static JourneyStep Applicant(NormRef norm) => new("applicant", PersonQuestions("applicant", withSex: true)) { Norm = norm };

    public static JourneyStep Address(NormRef norm) => new("address",
    [
        new Question("applicant.territory", QuestionKind.Territory),
        new Question("applicant.address", QuestionKind.Text),
        new Question("applicant.phone", QuestionKind.Phone, Required: false),
        new Question("language", QuestionKind.Choice) { Options = ["kk", "ru"] },
    ])
    { Norm = norm };

    public static JourneyStep RepresentativePage(NormRef norm) => new("representative",
    [
        .. PersonQuestions("representative", withSex: false),
        new Question("representative.power-number", QuestionKind.Text),
        new Question("representative.power-issued", QuestionKind.Date),
        new Question("representative.power-until", QuestionKind.Date, Required: false),
        new Question("representative.power-covers", QuestionKind.YesNo),
    ])
    { AskedWhen = a => a.Is("applies", Representative), Norm = norm };

    /// <summary>One page for each document that the standard of the day asks for.</summary>
    public static IEnumerable<JourneyStep> Documents(LawOnDay law, ServiceStandard standard) =>
        standard.Documents.Select(d => DocumentPage(standard, d));

    public static JourneyStep Statements(params string[] keys) =>
        new("statements", [.. keys.Select(k => new Question($"statement.{k}", QuestionKind.Statement))]);

    private static List<Question> PersonQuestions(string who, bool withSex)
    {
        List<Question> questions =
        [
            new($"{who}.surname", QuestionKind.Text) { TextKey = "person.surname", MaxLength = 100 },
            new($"{who}.name", QuestionKind.Text) { TextKey = "person.name", MaxLength = 100 },
            new($"{who}.patronymic", QuestionKind.Text, Required: false) { TextKey = "person.patronymic", MaxLength = 100 },
            new($"{who}.birth-date", QuestionKind.Date) { TextKey = "person.birth-date" },
        ];
        if (withSex)
            questions.Add(new Question($"{who}.sex", QuestionKind.Choice) { TextKey = "person.sex", Options = ["female", "male"] });
        questions.Add(new Question($"{who}.iin", QuestionKind.Iin) { TextKey = "person.iin" });
        return questions;
    }

    private static JourneyStep DocumentPage(ServiceStandard standard, DocumentRequirement document)
    {
        var key = $"documents.{document.Key}";
        var options = document.AnyOf.ToDictionary(k => k, k => standard.DocumentKinds.TryGetValue(k, out var kind) ? kind.Name : document.Name);
        bool Brought(Answers a) => a[$"{key}.kind"] is { } kind && kind != NotBrought;
        bool Shown(Answers a) => Brought(a) && standard.DocumentKinds.TryGetValue(a[$"{key}.kind"]!, out var kind) && kind.Original == "shown";
        bool Expires(Answers a) => Brought(a) && standard.DocumentKinds.TryGetValue(a[$"{key}.kind"]!, out var kind) && kind.Expires;
        return new JourneyStep(key,
        [
            new Question($"{key}.kind", QuestionKind.Choice) { TextKey = "document.kind", Options = [.. document.AnyOf, NotBrought], OptionTexts = options },
            new Question($"{key}.number", QuestionKind.Text) { TextKey = "document.number", AskedWhen = Brought, MaxLength = 60 },
            new Question($"{key}.issued-by", QuestionKind.Text) { TextKey = "document.issued-by", AskedWhen = Brought },
            new Question($"{key}.issued-on", QuestionKind.Date) { TextKey = "document.issued-on", AskedWhen = Brought },
            new Question($"{key}.expires-on", QuestionKind.Date, Required: !document.RepresentativeOnly) { TextKey = "document.expires-on", AskedWhen = Expires },
            new Question($"{key}.original-shown", QuestionKind.YesNo) { TextKey = "document.original-shown", AskedWhen = Shown },
            new Question($"{key}.original-returned", QuestionKind.YesNo) { TextKey = "document.original-returned", AskedWhen = a => Shown(a) && a.Is($"{key}.original-shown", "yes") },
            new Question($"{key}.file", QuestionKind.File, Required: false) { TextKey = "document.file", AskedWhen = Brought },
        ])
        {
            Title = document.Name,
            Norm = document.Norm,
            AskedWhen = a => !document.RepresentativeOnly || a.Is("applies", Representative),
        };
    }

    /// <summary>The answer by which the operator records that a document was not brought.</summary>
    public const string NotBrought = "not-brought";
}
