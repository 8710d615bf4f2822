using Jardem.Simulator.People;
using NodaTime;

namespace Jardem.Simulator.Registers;

/// <summary>ГБД ФЛ, ЦБДИ and БМГ.</summary>
internal static class PersonRecords
{
    public static IEnumerable<Record> Person(Town town, Asked asked)
    {
        if (town.Find(asked["iin"]) is not { } person || person.Born > asked.Day)
            yield break;
        var home = town.HomeOf(person, asked.Day, asked.Earlier);
        var paper = town.PaperOf(person, asked.Day, asked.Earlier);
        yield return new Record
        {
            { "iin", person.Iin },
            { "surname", asked.Earlier ? person.BirthSurname : person.Surname },
            { "name", person.Name },
            { "patronymic", person.Patronymic },
            { "birthDate", person.Born },
            { "gender", person.Male ? "1" : "2" },
            { "nationality", person.Citizenship != "KAZ" ? "өзбек" : person.Kazakh ? "қазақ" : "орыс" },
            { "citizenship", person.Citizenship },
            { "lifeStatus", KnownDead(person, asked.Day) ? "1" : "0" },
            { "country", "KAZ" },
            { "district", home.District },
            { "region", home.Region },
            { "city", home.City },
            { "street", home.Street },
            { "building", home.Building },
            { "flat", home.Flat },
            { "regBeginDate", home.Since },
            { "territory", home.Territory },
            { "documentType", paper.Type },
            { "documentNumber", paper.Number },
            { "documentBeginDate", paper.From },
            { "documentEndDate", paper.To },
            { "documentOrganization", paper.Organisation },
        };
    }

    public static IEnumerable<Record> Phone(Town town, Asked asked)
    {
        if (town.Find(asked["iin"]) is not { } person || KnownDead(person, asked.Day) || town.PhoneOf(person) is not { } phone)
            yield break;
        yield return new Record { { "iin", person.Iin }, { "phone", phone }, { "since", LocalDate.Min(asked.Day, LocalDate.Max(new LocalDate(2014, 3, 1), person.Born.PlusYears(7)).PlusDays(person.Index % 900)) } };
    }

    /// <summary>Registers learn of a death from its record, not from the death.</summary>
    private static bool KnownDead(Person person, LocalDate day) => !person.AliveOn(day) && person.Death is { } death && death.RegisteredOn <= day;

    public static IEnumerable<Record> Disability(Town town, Asked asked)
    {
        if (town.Find(asked["iin"]) is not { Disability: { } found } person || found.EstablishedOn > asked.Day)
            yield break;
        yield return new Record
        {
            { "iin", person.Iin },
            { "group", found.Group },
            { "cause", found.Cause },
            { "establishedOn", found.EstablishedOn },
            { "until", found.Until },
            { "reExaminationOn", found.ReExaminationOn },
            { "office", "Үлгілі МӘС бөлімі / Отдел МСЭ (үлгі)" },
        };
    }
}
