using System.Collections.Immutable;
using System.Text.Json;
using Jardem.Cases.People;
using Jardem.Services.Journeys;
using Jardem.Tests;
using NodaTime;

namespace Jardem.Bench.House;

/// <summary>Applications of people who do not exist, each of another person, the same in every run.</summary>
internal static class Application
{
    /// <summary>The day on which everything here happens.</summary>
    public static readonly LocalDate Day = new(2026, 7, 20);

    private const int Days = 9000;

    private static readonly string[] Territories = ["astana", "almaty", "shymkent", "demo-district"];

    public static Dictionary<string, string> Answers(int number)
    {
        var born = new LocalDate(1930, 1, 1).PlusDays(number % Days);
        return new()
        {
            ["request"] = "certificate",
            ["applies"] = "myself",
            ["applicant.surname"] = "Үлгілиев",
            ["applicant.name"] = "Мысал",
            ["applicant.patronymic"] = "Сынақұлы",
            ["applicant.birth-date"] = NodaTime.Text.LocalDatePattern.Iso.Format(born),
            ["applicant.sex"] = "male",
            ["applicant.iin"] = MadeUp.Iin(born, Sex.Male, 1 + (number / Days * 7)),
            ["applicant.territory"] = Territories[number % Territories.Length],
            ["applicant.address"] = "Демонстрация көшесі, 7",
            ["applicant.phone"] = "+7 701 000 00 00",
            ["language"] = "kk",
            ["documents.identity.kind"] = "identity-card",
            ["documents.identity.number"] = $"{number:000000000}",
            ["documents.identity.issued-by"] = "Мысал органы",
            ["documents.identity.issued-on"] = "2020-01-15",
            ["documents.identity.expires-on"] = "2030-01-14",
            ["documents.identity.original-shown"] = "yes",
            ["documents.identity.original-returned"] = "yes",
            ["documents.rehabilitation.kind"] = "rehabilitation-certificate",
            ["documents.rehabilitation.number"] = $"Р-{number}",
            ["documents.rehabilitation.issued-by"] = "Мысал соты",
            ["documents.rehabilitation.issued-on"] = "1994-03-01",
            ["documents.rehabilitation.original-shown"] = "yes",
            ["documents.rehabilitation.original-returned"] = "yes",
            ["statement.documents-true"] = "yes",
            ["statement.personal-data"] = "yes",
        };
    }

    public static Answers Given(Dictionary<string, string> answers) => new(answers.ToImmutableSortedDictionary(StringComparer.Ordinal));

    /// <summary>The body of the request that files an application.</summary>
    public static byte[] Request(int number) =>
        JsonSerializer.SerializeToUtf8Bytes(new { service = "rehabilitated-certificate", answers = Answers(number) }, JsonSerializerOptions.Web);
}
