using System.Globalization;
using Jardem.Simulator.People;
using NodaTime;

namespace Jardem.Simulator.Registers;

/// <summary>
/// ЗАГС, guardians of НОБД and decisions of courts. The civil-status register holds births registered after 13 August 2007, marriages after
/// 1 June 2008, deaths after 1 May 2008; of earlier ones it says that it holds nothing.
/// </summary>
internal static class KinRecords
{
    private const string Office = "Үлгілі АХАТ бөлімі / Отдел РАГС (үлгі)";

    public static IEnumerable<Record> Birth(Town town, Asked asked)
    {
        if (town.Find(asked["iin"]) is not { Citizenship: "KAZ" } child)
            yield break;
        var registered = child.Born.PlusDays(child.BirthRegisteredAfter);
        if (registered <= Boundaries.Births || registered > asked.Day)
            yield break;
        var renewed = child.Adoption is { RecordRenewed: true } adoption && adoption.EffectiveOn <= asked.Day ? adoption : null;
        var mother = renewed is null ? child.Mother : renewed.Adopter;
        var father = renewed is null ? child.Father : renewed.Second;
        yield return new Record
        {
            { "recordNumber", Number(town, child, registered, 1) },
            { "registeredOn", registered },
            { "office", Office },
            { "childIin", child.Iin },
            { "childSurname", child.BirthSurname },
            { "childName", child.Name },
            { "childPatronymic", child.Patronymic },
            { "birthDate", child.Born },
            { "fatherIin", father?.Iin },
            { "fatherName", father?.FullName },
            { "motherIin", mother?.Iin },
            { "motherName", mother?.FullName },
        };
    }

    public static IEnumerable<Record> Marriage(Town town, Asked asked)
    {
        if (town.Find(asked["iin"]) is not { } spouse)
            yield break;
        foreach (var marriage in spouse.Marriages.Where(m => m.On > Boundaries.Marriages && m.On <= asked.Day))
        {
            yield return new Record
            {
                { "recordNumber", Number(town, marriage.Husband, marriage.On, 2) },
                { "registeredOn", marriage.On },
                { "office", Office },
                { "husbandIin", marriage.Husband.Iin },
                { "husbandName", marriage.Husband.FullName },
                { "wifeIin", marriage.Wife.Iin },
                { "wifeName", marriage.Wife.FullName },
                { "dissolvedOn", marriage.DissolvedOn is { } end && end <= asked.Day ? end : null },
            };
        }
    }

    public static IEnumerable<Record> Death(Town town, Asked asked)
    {
        if (town.Find(asked["iin"]) is not { Death: { } death } person || !Holds(death, asked.Day))
            yield break;
        yield return Death(town, person, death);
    }

    /// <summary>The record of a death as it stands, without whom it is asked by.</summary>
    public static Record Death(Town town, Person person, Death death, bool withIin = true) => new()
    {
        { "recordNumber", Number(town, person, death.RegisteredOn, 3) },
        { "registeredOn", death.RegisteredOn },
        { "office", Office },
        { "iin", withIin ? person.Iin : null },
        { "surname", person.Surname },
        { "name", person.Name },
        { "patronymic", person.Patronymic },
        { "birthDate", person.Born },
        { "deathDate", death.On },
        { "certificateNumber", $"АА{person.Index:0000000}" },
        { "annulled", death.Annulled },
    };

    public static bool Holds(Death death, LocalDate day) => death.RegisteredOn > Boundaries.Deaths && death.RegisteredOn <= day;

    public static IEnumerable<Record> Guardianship(Town town, Asked asked)
    {
        if (town.Find(asked["iin"]) is not { Guardianship: { } guardianship } child || guardianship.DecidedOn > asked.Day)
            yield break;
        yield return new Record
        {
            { "childIin", child.Iin },
            { "guardianIin", guardianship.Guardian.Iin },
            { "guardianName", guardianship.Guardian.FullName },
            { "decisionNumber", $"Қ-{child.Index:000000}" },
            { "decidedOn", guardianship.DecidedOn },
            { "office", "Үлгілі қорғаншылық органы / Орган опеки (үлгі)" },
            { "endedOn", guardianship.EndedOn is { } end && end <= asked.Day ? end : null },
        };
    }

    public static IEnumerable<Record> Adoption(Town town, Asked asked)
    {
        if (town.Find(asked["iin"]) is not { Adoption: { } adoption } child || adoption.DecidedOn > asked.Day)
            yield break;
        foreach (var adopter in new[] { adoption.Adopter, adoption.Second })
        {
            if (adopter is null)
                continue;
            yield return new Record
            {
                { "childIin", child.Iin },
                { "adopterIin", adopter.Iin },
                { "adopterName", adopter.FullName },
                { "court", "Үлгілі ювеналдық сот / Ювенальный суд (үлгі)" },
                { "decisionNumber", $"2-{child.Index:00000}/{adoption.DecidedOn.Year}" },
                { "decidedOn", adoption.DecidedOn },
                { "effectiveOn", adoption.EffectiveOn },
            };
        }
    }

    private static string Number(Town town, Person person, LocalDate on, int kind)
    {
        var draws = town.Of(person, Purpose.Record);
        return string.Create(CultureInfo.InvariantCulture, $"10-{kind}{draws.Between(10, 99)}-{on.Year % 100:00}-{person.Index:0000000}");
    }
}
