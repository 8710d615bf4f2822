using NodaTime;

namespace Jardem.Simulator.People;

/// <summary>The making of a town: gives out numbers, keeps the people, stops when the town is full.</summary>
internal sealed class TownMaking
{
    /// <summary>
    /// The day up to which the town's life is made. It never moves, so that the town is the same whatever day the simulator takes for
    /// today; that day only says what has happened already.
    /// </summary>
    public static readonly LocalDate Anchor = new(2026, 12, 31);

    private static readonly string[] Territories = ["astana", "almaty", "shymkent", "demo-district"];
    private readonly Dictionary<(LocalDate, bool), int> _orders = [];
    private readonly int _wanted;

    public TownMaking(int people, ulong random)
    {
        _wanted = people;
        Draws = new Draws(random);
        People = new List<Person>(people);
    }

    public Draws Draws { get; }

    public List<Person> People { get; }

    public List<Marriage> Marriages { get; } = [];

    public List<Firm> Firms { get; } = [];

    public bool HasRoom => People.Count < _wanted;

    private int _binOrder = 20_000;

    public Person Founder(bool kazakh, bool male, LocalDate born, bool foreigner = false)
    {
        var father = foreigner ? Names.ForeignMen : kazakh ? Names.KazakhMen : Names.RussianMen;
        var families = foreigner ? Names.ForeignFamilies : kazakh ? Names.KazakhFamilies : Names.RussianFamilies;
        var territory = Territories[Draws.Below(1000) switch { < 300 => 0, < 600 => 1, < 800 => 2, _ => 3 }];
        return Add(kazakh, male, born, Draws.One(families), Draws.One(father), null, null, territory, foreigner ? "UZB" : "KAZ");
    }

    public Person Child(Person mother, Person? father, bool male, LocalDate born, int? registeredAfter = null) =>
        Add(mother.Kazakh, male, born, father?.Family ?? mother.Family, father?.FatherName ?? Draws.One(mother.Kazakh ? Names.KazakhMen : Names.RussianMen), mother, father, mother.Territory, "KAZ", registeredAfter);

    /// <summary>A child of parents whom the town does not know, who bears the adopter's names.</summary>
    public Person Foundling(Person husband, Person wife, LocalDate born) =>
        Add(wife.Kazakh, Draws.PerMille(500), born, husband.Family, husband.FatherName!, null, null, wife.Territory, "KAZ");

    public Marriage Wed(Person husband, Person wife, LocalDate on, bool lasting = false)
    {
        var end = !lasting && Draws.PerMille(150) ? on.PlusDays(Draws.Between(400, 6000)) : (LocalDate?)null;
        if (end is { } day && (day >= Anchor || !husband.AliveOn(day) || !wife.AliveOn(day)))
            end = null;
        var marriage = new Marriage(husband, wife, on, end);
        husband.Marriages.Add(marriage);
        wife.Marriages.Add(marriage);
        if (Draws.PerMille(750))
            wife.Surname = husband.Family.Female;
        Marriages.Add(marriage);
        return marriage;
    }

    /// <summary>BIN of a firm registered on the day.</summary>
    public string Bin(LocalDate registered) => MadeNumbers.Bin(registered, ref _binOrder);

    private Person Add(bool kazakh, bool male, LocalDate born, Surname family, FatherName father, Person? mother, Person? fatherPerson, string territory, string citizenship, int? registeredAfter = null)
    {
        var foreigner = citizenship != "KAZ";
        var order = _orders.GetValueOrDefault((born, male), male ? 6000 : 6500);
        var iin = MadeNumbers.Iin(born, male, foreigner, ref order);
        _orders[(born, male)] = order;
        var patronymic = male ? father.Son : father.Daughter;
        // A man hands his own name on; a woman's slot stays empty.
        var own = male ? Draws.One(foreigner ? Names.ForeignMen : kazakh ? Names.KazakhMen : Names.RussianMen) : null;
        var name = own?.Name ?? Draws.One(foreigner ? Names.ForeignWomen : kazakh ? Names.KazakhWomen : Names.RussianWomen);
        var person = new Person
        {
            Index = People.Count,
            Iin = iin,
            Male = male,
            Born = born,
            Kazakh = kazakh,
            Citizenship = citizenship,
            FatherName = own,
            Name = name,
            Patronymic = patronymic.Length == 0 || Draws.PerMille(40) ? null : patronymic,
            Family = family,
            Surname = family.For(male),
            BirthSurname = family.For(male),
            Territory = territory,
            Mother = mother,
            Father = fatherPerson,
            BirthRegisteredAfter = registeredAfter ?? Draws.Between(1, 40),
            Died = Fate(born),
        };
        mother?.Children.Add(person);
        fatherPerson?.Children.Add(person);
        People.Add(person);
        return person;
    }

    /// <summary>The day of death by rough chances of each age, in ten-thousandths a year; null while it is not before the anchor.</summary>
    private LocalDate? Fate(LocalDate born)
    {
        for (var age = 0; ; age++)
        {
            var year = born.PlusYears(age);
            if (year >= Anchor)
                return null;
            var chance = age switch { 0 => 60, < 15 => 3, < 40 => 18, < 55 => 45, < 65 => 130, < 75 => 320, < 85 => 800, < 95 => 1900, _ => 4500 };
            if (Draws.Below(10_000) >= chance)
                continue;
            var day = year.PlusDays(Draws.Below(365));
            return day < Anchor ? day : null;
        }
    }
}
