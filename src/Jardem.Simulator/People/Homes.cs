using System.Globalization;
using NodaTime;

namespace Jardem.Simulator.People;

/// <summary>Where somebody lives, as the register of persons writes it.</summary>
public sealed record Home(string Region, string District, string? City, string Street, string Building, string? Flat, LocalDate Since, string Territory);

/// <summary>A paper that says who somebody is.</summary>
/// <param name="Type">001 passport, 002 identity card.</param>
public sealed record IdentityPaper(string Type, string Number, LocalDate From, LocalDate To, string Organisation);

/// <summary>Addresses, papers, phones and accounts, worked out from the seed each time.</summary>
public static class Homes
{
    private static readonly (string Kk, string Ru)[] Streets =
    [
        ("Қайың", "Березовая"), ("Алмалы", "Яблоневая"), ("Жастар", "Молодежная"), ("Тұлпар", "Скаковая"), ("Қарағай", "Сосновая"), ("Гүлзар", "Цветочная"),
        ("Арай", "Рассветная"), ("Бұлақ", "Родниковая"), ("Мектеп", "Школьная"), ("Самал", "Ветреная"), ("Дала", "Степная"), ("Көктем", "Весенняя"),
    ];

    private static readonly string[] Codes = ["700", "701", "702", "705", "707", "747", "771", "775", "776", "777", "778"];
    private static readonly (string Code, string Name)[] Banks = [("901", "Мысал Банк"), ("902", "Үлгі Банк"), ("903", "Сынақ Банк")];

    /// <param name="earlier">The address before the one now.</param>
    public static Home HomeOf(this Town town, Person person, LocalDate day, bool earlier = false)
    {
        var head = Head(person, day);
        var draws = town.Of(head, earlier ? Purpose.EarlierAddress : Purpose.Address);
        var (kk, ru) = draws.One(Streets);
        var building = draws.Between(1, 140).ToString(CultureInfo.InvariantCulture);
        var flat = draws.PerMille(head.Territory == "demo-district" ? 200 : 800) ? draws.Between(1, 90).ToString(CultureInfo.InvariantCulture) : null;
        var (region, district, city) = Place(head.Territory, person.Kazakh, draws);
        var since = LocalDate.Max(person.Born, new LocalDate(earlier ? 1999 : 2008, 1, 1).PlusDays(draws.Below(6000)));
        return new Home(region, district, city, person.Kazakh ? kk + " көшесі" : "улица " + ru, building, flat, LocalDate.Max(person.Born, LocalDate.Min(since, LocalDate.Min(day, person.Died ?? day))), head.Territory);
    }

    /// <param name="earlier">The paper before the one now.</param>
    public static IdentityPaper PaperOf(this Town town, Person person, LocalDate day, bool earlier = false)
    {
        var draws = town.Of(person, Purpose.Identity);
        var card = person.Citizenship == "KAZ" && person.AgeOn(day) >= 16;
        var first = card ? person.Born.PlusYears(16) : person.Born;
        var from = LocalDate.Max(first, draws.PerMille(70) ? new LocalDate(2012, 2, 1).PlusDays(draws.Below(1400)) : new LocalDate(2017, 6, 1).PlusDays(draws.Below(3100)));
        from = LocalDate.Max(first, LocalDate.Min(from, day));
        if (earlier)
            from = LocalDate.Max(first, from.PlusYears(-10));
        return new IdentityPaper(card ? "002" : "001", (earlier ? "03" : "05") + person.Index.ToString("0000000", CultureInfo.InvariantCulture), from, from.PlusYears(10), person.Citizenship == "KAZ" ? "ҚР ІІМ / МВД РК" : "Үлгі елінің ІІМ");
    }

    /// <summary>A phone as +77XXXXXXXXX. The number after the operator's code begins with 0, which keeps it from being anybody's.</summary>
    public static string? PhoneOf(this Town town, Person person)
    {
        var draws = town.Of(person, Purpose.Phone);
        return draws.PerMille(50) || person.Born.Year > 2018 ? null : $"+7{draws.One(Codes)}0{person.Index:000000}";
    }

    public static (string Iban, string Bank, LocalDate Since)? AccountOf(this Town town, Person person)
    {
        var draws = town.Of(person, Purpose.Account);
        if (draws.PerMille(80) || person.Born.Year > 2010)
            return null;
        var (code, name) = draws.One(Banks);
        var since = LocalDate.Max(new LocalDate(2009, 1, 1), person.Born.PlusYears(14)).PlusDays(draws.Below(700));
        return (MadeNumbers.Iban(code, (person.Index * 37L) + 5_000_000_000L), name, since);
    }

    /// <summary>The account of a firm, as of its director, in numbers of its own.</summary>
    public static (string Iban, string Bank) AccountOf(this Town town, Firm firm)
    {
        var (code, name) = town.Of(firm.Director, Purpose.Account).One(Banks);
        return (MadeNumbers.Iban(code, (firm.Director.Index * 37L) + 7_000_000_000L), name);
    }

    /// <summary>Children live with the mother, a wife with her husband.</summary>
    private static Person Head(Person person, LocalDate day)
    {
        if (person.AgeOn(day) < 18 && (person.Adoption?.Adopter ?? person.Guardianship?.Guardian ?? person.Mother) is { } keeper)
            return keeper.Male || keeper.SpouseOn(day) is not { } husband ? keeper : husband;
        return !person.Male && person.SpouseOn(day) is { } spouse ? spouse : person;
    }

    private static (string Region, string District, string? City) Place(string territory, bool kazakh, Draws draws)
    {
        var part = draws.Below(3);
        return (territory, kazakh) switch
        {
            ("astana", true) => ("Астана қаласы", new[] { "Есіл ауданы", "Алматы ауданы", "Байқоңыр ауданы" }[part], "Астана"),
            ("astana", false) => ("город Астана", new[] { "район Есиль", "район Алматы", "район Байконыр" }[part], "Астана"),
            ("almaty", true) => ("Алматы қаласы", new[] { "Әуезов ауданы", "Бостандық ауданы", "Алатау ауданы" }[part], "Алматы"),
            ("almaty", false) => ("город Алматы", new[] { "Ауэзовский район", "Бостандыкский район", "Алатауский район" }[part], "Алматы"),
            ("shymkent", true) => ("Шымкент қаласы", new[] { "Абай ауданы", "Қаратау ауданы", "Тұран ауданы" }[part], "Шымкент"),
            ("shymkent", false) => ("город Шымкент", new[] { "Абайский район", "Каратауский район", "Туранский район" }[part], "Шымкент"),
            (_, true) => ("Үлгілі облысы", "Үлгілі ауданы", new[] { "Мысал ауылы", "Бастау ауылы", null }[part]),
            _ => ("Улгилинская область", "Улгилинский район", new[] { "село Мысал", "село Бастау", null }[part]),
        };
    }
}
