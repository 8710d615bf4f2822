using NodaTime;

namespace Jardem.Simulator.People;

/// <summary>
/// Those whom every town of a hundred and more has: births, marriages and deaths the day before, on and the day after the days from which
/// the civil-status register holds them; orphans with a guardian, one of them disabled; an adopted child; a death that was annulled.
/// </summary>
internal static class Boundaries
{
    /// <summary>The register holds births registered after this day.</summary>
    public static readonly LocalDate Births = new(2007, 8, 13);

    /// <summary>The register holds marriages registered after this day.</summary>
    public static readonly LocalDate Marriages = new(2008, 6, 1);

    /// <summary>The register holds deaths registered after this day.</summary>
    public static readonly LocalDate Deaths = new(2008, 5, 1);

    public static void Settle(TownMaking making)
    {
        for (var days = -1; days <= 1; days++)
        {
            var kazakh = days != 0;
            var (husband, wife) = Couple(making, kazakh, 1940 + days, 1944);
            making.Wed(husband, wife, new LocalDate(1966, 4, 12), lasting: true);
            Dies(husband, Deaths.PlusDays(days), 0);

            (husband, wife) = Couple(making, kazakh, 1980, 1982 + days);
            making.Wed(husband, wife, Marriages.PlusDays(days), lasting: true);

            (husband, wife) = Couple(making, kazakh, 1979, 1981);
            making.Wed(husband, wife, new LocalDate(2004, 9, 3), lasting: true);
            Lives(making.Child(wife, husband, days > 0, Births.PlusDays(days), registeredAfter: 0));
        }
        Orphans(making);
        Adopted(making);
        var (found, _) = Couple(making, true, 1968, 1971);
        found.Death = new Death(new LocalDate(2015, 3, 2), new LocalDate(2015, 3, 9), Annulled: true);
    }

    private static void Orphans(TownMaking making)
    {
        var (grandfather, grandmother) = Couple(making, true, 1958, 1961);
        making.Wed(grandfather, grandmother, new LocalDate(1981, 7, 4), lasting: true);
        Dies(grandfather, new LocalDate(2019, 11, 20), 2);
        var mother = making.Child(grandmother, grandfather, male: false, new LocalDate(1986, 2, 9));
        var father = making.Founder(true, true, new LocalDate(1984, 10, 1));
        making.Wed(father, mother, new LocalDate(2010, 8, 14), lasting: true);
        Dies(father, new LocalDate(2021, 6, 18), 3);
        Dies(mother, new LocalDate(2024, 1, 27), 4);
        foreach (var born in new[] { new LocalDate(2012, 5, 6), new LocalDate(2016, 9, 23) })
        {
            var child = making.Child(mother, father, born.Year == 2012, born);
            Lives(child);
            child.Guardianship = new Guardianship(grandmother, new LocalDate(2024, 3, 11), null);
            if (born.Year == 2016)
                child.Disability = new Disability("child", "childhood", new LocalDate(2018, 4, 12), born.PlusYears(18), null);
        }
    }

    private static void Adopted(TownMaking making)
    {
        var (husband, wife) = Couple(making, false, 1983, 1985);
        making.Wed(husband, wife, new LocalDate(2009, 6, 27), lasting: true);
        foreach (var renewed in new[] { true, false })
        {
            var child = making.Foundling(husband, wife, renewed ? new LocalDate(2014, 4, 19) : new LocalDate(2017, 12, 5));
            Lives(child);
            child.Adoption = new Adoption(wife, husband, new LocalDate(2019, 10, 8), new LocalDate(2019, 10, 23), renewed);
        }
    }

    private static (Person Husband, Person Wife) Couple(TownMaking making, bool kazakh, int born, int wifeBorn)
    {
        var husband = making.Founder(kazakh, true, new LocalDate(born, 3, 1).PlusDays(making.Draws.Below(200)));
        var wife = making.Founder(kazakh, false, new LocalDate(wifeBorn, 3, 1).PlusDays(making.Draws.Below(200)));
        Lives(husband);
        Lives(wife);
        return (husband, wife);
    }

    private static void Lives(Person person) => person.Died = null;

    private static void Dies(Person person, LocalDate on, int registeredAfter)
    {
        person.Died = on;
        person.Death = new Death(on, on.PlusDays(registeredAfter), Annulled: false);
    }
}
