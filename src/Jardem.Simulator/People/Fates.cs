using NodaTime;

namespace Jardem.Simulator.People;

/// <summary>What happens to people beside kin: registered deaths, guardians, disabilities, firms, learning, work.</summary>
internal sealed class Fates(TownMaking making)
{
    private static readonly string[] Causes = ["general-illness", "childhood", "labour-injury", "military"];
    private readonly Draws _draws = making.Draws;

    public void Draw()
    {
        var adults = making.People.Where(p => p.AliveOn(TownMaking.Anchor) && p.AgeOn(TownMaking.Anchor) is >= 21 and <= 70).ToList();
        foreach (var person in making.People)
            Deceased(person);
        Businesses(adults);
        foreach (var person in making.People)
        {
            Guarded(person, adults);
            Disabled(person);
            Learns(person);
            Works(person);
        }
    }

    private void Deceased(Person person)
    {
        if (person.Death is not null)
            return;
        if (person.Died is { } died)
            person.Death = new Death(died, died.PlusDays(_draws.Between(0, 25)), Annulled: false);
        else if (_draws.Below(100_000) < 60 && person.AgeOn(TownMaking.Anchor) > 30)
            person.Death = new Death(new LocalDate(2012, 1, 1).PlusDays(_draws.Below(4000)), new LocalDate(2023, 1, 10), Annulled: true);
    }

    private void Businesses(List<Person> adults)
    {
        var names = new[] { "Арай", "Бастау", "Дала", "Ерке", "Жетісу сауда", "Қайнар", "Мерей", "Нұр жол", "Өрлеу", "Самал", "Тұлпар", "Шапағат" };
        foreach (var person in adults)
        {
            var first = making.Firms.Count == 0;
            if (!first && !_draws.PerMille(60))
                continue;
            var from = LocalDate.Max(new LocalDate(2001, 1, 5), person.Born.PlusYears(20)).PlusDays(_draws.Below(300));
            var to = !first && _draws.PerMille(250) ? from.PlusDays(_draws.Between(200, 5000)) : (LocalDate?)null;
            var firm = first || _draws.PerMille(250) ? new Firm(making.Bin(from), $"«{_draws.One(names)} {person.Index}»", person, from, to) : null;
            person.Business = new Business(from, to, firm);
            if (firm is not null)
                making.Firms.Add(firm);
        }
    }

    private void Guarded(Person child, List<Person> adults)
    {
        if (child.Guardianship is not null || child.Adoption is not null || child.Mother is null || child.Born.Year < 1995)
            return;
        var of = child.Born.PlusYears(18);
        var orphaned = child.Mother.Died is { } m && m < of && (child.Father is null || child.Father.Died is { } f && f < of);
        if (!orphaned && !_draws.PerMille(4))
            return;
        var after = orphaned ? LocalDate.Max(child.Mother.Died!.Value, child.Father?.Died ?? LocalDate.MinIsoValue) : child.Born.PlusDays(_draws.Between(500, 5500));
        var decided = after.PlusDays(_draws.Between(15, 70));
        if (decided >= of || decided >= TownMaking.Anchor || !child.AliveOn(decided))
            return;
        var kin = new[] { child.Mother.Mother, child.Father?.Mother, child.Mother.Father, child.Father?.Father }
            .Concat(child.Mother.Mother?.Children ?? []).Concat(child.Father?.Mother?.Children ?? []);
        var guardian = kin.FirstOrDefault(p => p is not null && p != child.Mother && p != child.Father && p.AliveOn(decided) && p.AgeOn(decided) is >= 21 and <= 74) ?? Stranger();
        if (guardian is null)
            return;
        child.Guardianship = new Guardianship(guardian, decided, guardian.Died is { } died && died < of ? died : null);

        Person? Stranger() => adults.Count == 0 ? null : _draws.One(adults) is var one && one.AgeOn(decided) >= 21 ? one : null;
    }

    private void Disabled(Person person)
    {
        var age = person.AgeOn(person.Died ?? TownMaking.Anchor);
        if (age < 1 || person.Disability is not null || !_draws.PerMille(age < 18 ? 18 : 50))
            return;
        if (age < 18)
        {
            var from = person.Born.PlusDays(_draws.Between(100, age * 365));
            person.Disability = new Disability("child", "childhood", from, person.Born.PlusYears(18), _draws.PerMille(500) ? Yearly(from, 730) : null);
            return;
        }
        var group = _draws.Below(100) switch { < 15 => "1", < 55 => "2", _ => "3" };
        var on = person.Born.PlusDays(_draws.Between(17 * 365, age * 365));
        var forLife = group == "1" || _draws.PerMille(400);
        var last = forLife ? on : on.PlusDays(_draws.Between(0, 3) * 365);
        var until = forLife ? (LocalDate?)null : LocalDate.Max(last, TownMaking.Anchor.PlusDays(-_draws.Between(0, 900))).PlusYears(group == "2" ? 1 : 2);
        person.Disability = new Disability(group, _draws.One(Causes), on, until, until);
    }

    /// <summary>The next of the days that follow each other by so many days, near the anchor.</summary>
    private static LocalDate Yearly(LocalDate from, int days)
    {
        while (from < TownMaking.Anchor)
            from = from.PlusDays(days);
        return from;
    }

    private void Learns(Person person)
    {
        if (person.Citizenship == "KAZ" && person.Born.Year >= 1980 && person.AgeOn(person.Died ?? TownMaking.Anchor) >= 15)
            person.Learning = _draws.Below(100) switch { < 25 => Learning.None, < 45 => Learning.College, < 55 => Learning.LaterCollege, < 92 => Learning.University, _ => Learning.LeftUniversity };
    }

    private void Works(Person person)
    {
        if (person.AgeOn(person.Died ?? TownMaking.Anchor) < 19 || person.Born.Year < 1940 || person.Disability?.Group == "1" || making.Firms.Count == 0 || !_draws.PerMille(760))
            return;
        var from = LocalDate.Max(new LocalDate(1998, 1, 1), person.Born.PlusYears(_draws.Between(18, 24)).PlusDays(_draws.Below(300)));
        var retired = person.Born.PlusYears(person.Male ? 63 : 61);
        var until = LocalDate.Min(person.Died ?? retired, retired);
        if (_draws.PerMille(120))
            until = LocalDate.Min(until, from.PlusDays(_draws.Between(300, 4000)));
        if (until > from)
            person.Work = new Work(from, until, _draws.One(making.Firms).Bin);
    }
}
