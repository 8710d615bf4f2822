using System.Globalization;
using Jardem.Cases.People;
using NodaTime;

namespace Jardem.Tests.Api;

/// <summary>Applications of people who do not exist, as a program files them.</summary>
internal static class Applications
{
    public static Dictionary<string, string> Certificate(int person)
    {
        var born = new LocalDate(1936, 1, 1).PlusDays(person);
        return new Dictionary<string, string>
        {
            ["request"] = "certificate",
            ["applies"] = "myself",
            ["applicant.surname"] = "Үлгілиев",
            ["applicant.name"] = "Мысал",
            ["applicant.birth-date"] = born.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
            ["applicant.sex"] = "male",
            ["applicant.iin"] = MadeUp.Iin(born, Sex.Male, 1),
            ["applicant.territory"] = "astana",
            ["applicant.address"] = "Демонстрация көшесі, 7",
            ["language"] = "kk",
            ["documents.identity.kind"] = "identity-card",
            ["documents.identity.number"] = "000000001",
            ["documents.identity.issued-by"] = "Мысал органы",
            ["documents.identity.issued-on"] = "2020-01-15",
            ["documents.identity.expires-on"] = "2030-01-14",
            ["documents.identity.original-shown"] = "yes",
            ["documents.identity.original-returned"] = "yes",
            ["documents.rehabilitation.kind"] = "rehabilitation-certificate",
            ["documents.rehabilitation.number"] = "Р-1",
            ["documents.rehabilitation.issued-by"] = "Мысал органы",
            ["documents.rehabilitation.issued-on"] = "2020-01-15",
            ["documents.rehabilitation.original-shown"] = "yes",
            ["documents.rehabilitation.original-returned"] = "yes",
            ["statement.documents-true"] = "yes",
            ["statement.personal-data"] = "yes",
        };
    }

    public static Dictionary<string, string> Duplicate(int person) =>
        new(Certificate(person)) { ["request"] = "duplicate", ["certificate.duplicate-reason"] = "lost" };

    public static object Of(Dictionary<string, string> answers, bool refuseIncomplete = false) =>
        new { service = "rehabilitated-certificate", answers, refuseIncomplete };
}
