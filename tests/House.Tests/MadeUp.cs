using System.Globalization;
using Jardem.Cases.Facts;
using Jardem.Cases.People;
using NodaTime;

namespace Jardem.Tests;

/// <summary>People and papers that do not exist.</summary>
internal static class MadeUp
{
    /// <summary>An IIN that agrees with the birth date and sex and passes the check digit.</summary>
    public static string Iin(LocalDate born, Sex sex, int order)
    {
        var century = ((born.Year / 100) - 18) * 2;
        for (var next = order; ; next++)
        {
            var head = born.ToString("yyMMdd", CultureInfo.InvariantCulture) + (century + (sex == Sex.Male ? 1 : 2)) + next.ToString("0000", CultureInfo.InvariantCulture);
            for (var digit = '0'; digit <= '9'; digit++)
                if (Jardem.Cases.People.Iin.Check(head + digit) == IinFault.None)
                    return head + digit;
        }
    }

    public static Applicant Applicant { get; } = new()
    {
        Name = new PersonName("Үлгілиев", "Мысал", "Сынақұлы"),
        Iin = Iin(new LocalDate(1938, 5, 31), Sex.Male, 1),
        BirthDate = new LocalDate(1938, 5, 31),
        Sex = Sex.Male,
        Territory = "astana",
        Address = "Демонстрация көшесі, 7",
    };

    /// <summary>A full package of the certificate service, with both findings met.</summary>
    public static ApplicationFacts Certificate(LocalDate filedOn) => new()
    {
        Request = "certificate",
        FiledOn = filedOn,
        Applicant = Applicant,
        Documents =
        [
            Paper("identity", "identity-card", "000000001") with { ExpiresOn = filedOn.PlusYears(3) },
            Paper("rehabilitation", "rehabilitation-certificate", "Р-1"),
        ],
        Consents = ["documents-true", "personal-data"],
        Established = [Found("documents-true", "yes"), Found("holder-rehabilitated", "yes")],
    };

    public static Representation Representative(LocalDate filedOn) => new()
    {
        Name = new PersonName("Өкілов", "Мысал"),
        Iin = Iin(new LocalDate(1970, 1, 2), Sex.Male, 1),
        BirthDate = new LocalDate(1970, 1, 2),
        Basis = RepresentationBasis.NotarisedPower,
        DocumentNumber = "Д-1",
        IssuedOn = filedOn.PlusMonths(-1),
        ValidUntil = filedOn.PlusYears(1),
        CoversThisService = true,
    };

    public static PresentedDocument Paper(string requirement, string kind, string number) => new()
    {
        Requirement = requirement,
        Kind = kind,
        Number = number,
        IssuedBy = "Мысал органы",
        IssuedOn = new LocalDate(2020, 1, 15),
        OriginalShown = true,
        OriginalReturned = true,
    };

    private static Officer Specialist { get; } = new("specialist", new PersonName("Маманов", "Мысал"), new Jardem.Law.Text("бас маман", "главный специалист"), "astana-social");

    public static EstablishedFact Found(string key, string value) =>
        new(key, value, FactSource.Officer, Instant.FromUtc(2026, 1, 5, 6, 0), Specialist, "Құжаттармен салыстырылды");
}
