using NodaTime;

namespace Jardem.Simulator.People;

/// <summary>
/// A few dozen couples and who came of them, over up to four generations. A town is made of clans, so that a small town has the same kinds
/// of people as a large one.
/// </summary>
internal sealed class Clan(TownMaking making)
{
    private const int Couples = 24;

    private readonly Draws _draws = making.Draws;

    public void Live()
    {
        var generation = new List<Person>();
        for (var i = 0; i < Couples && making.HasRoom; i++)
        {
            var kazakh = _draws.PerMille(700);
            var husband = making.Founder(kazakh, true, Day(1926, 1974));
            var wife = making.Founder(kazakh, false, husband.Born.PlusDays(_draws.Between(-1200, 1800)));
            generation.AddRange(Marry(husband, wife));
        }
        for (var i = 0; i < 3 && making.HasRoom; i++)
            generation = Next(generation);
    }

    /// <summary>Pairs those of a generation who are of age, without marrying brother and sister, and has their children.</summary>
    private List<Person> Next(List<Person> generation)
    {
        var men = generation.Where(p => p.Male).OrderBy(p => p.Born).ThenBy(p => p.Index).ToList();
        var women = generation.Where(p => !p.Male).OrderBy(p => p.Born).ThenBy(p => p.Index).ToList();
        var children = new List<Person>();
        foreach (var man in men)
        {
            if (man.Born.Year > 2005 || _draws.PerMille(180))
                continue;
            var wife = women.FirstOrDefault(w => w.Born.Year <= 2005 && w.Kazakh == man.Kazakh && w.Family != man.Family && w.Mother != man.Mother && Math.Abs((w.Born - man.Born).Days) < 3000);
            if (wife is not null)
                women.Remove(wife);
            else if (making.HasRoom)
                wife = making.Founder(man.Kazakh, false, man.Born.PlusDays(_draws.Between(-700, 2000)));
            if (wife is not null)
                children.AddRange(Marry(man, wife));
        }
        foreach (var woman in women)
            if (woman.Born.Year <= 2000 && _draws.PerMille(160))
                children.AddRange(Births(woman, null, woman.Born.PlusYears(20), 1));
        return children;
    }

    private List<Person> Marry(Person husband, Person wife)
    {
        var later = LocalDate.Max(husband.Born, wife.Born);
        var on = later.PlusYears(_draws.Between(18, 27)).PlusDays(_draws.Below(365));
        if (on >= TownMaking.Anchor || !husband.AliveOn(on) || !wife.AliveOn(on))
            return [];
        making.Wed(husband, wife, on);
        if (_draws.PerMille(15) && making.HasRoom)
            Adopt(husband, wife, on.PlusDays(_draws.Between(700, 3000)));
        var wanted = _draws.Between(0, husband.Kazakh ? 5 : 3);
        return Births(wife, husband, on, Math.Max(wanted, 1));
    }

    private void Adopt(Person husband, Person wife, LocalDate decided)
    {
        if (decided.PlusDays(60) >= TownMaking.Anchor || !husband.AliveOn(decided) || !wife.AliveOn(decided) || wife.SpouseOn(decided) != husband)
            return;
        var child = making.Foundling(husband, wife, decided.PlusDays(-_draws.Between(150, 3500)));
        if (child.Died is { } died && died <= decided)
            child.Died = null;
        child.Adoption = new Adoption(wife, _draws.PerMille(700) ? husband : null, decided, decided.PlusDays(15), _draws.PerMille(600));
    }

    private List<Person> Births(Person mother, Person? father, LocalDate from, int wanted)
    {
        var children = new List<Person>();
        var day = from.PlusDays(_draws.Between(200, 900));
        for (var i = 0; i < wanted && making.HasRoom; i++)
        {
            var possible = day < TownMaking.Anchor && mother.AliveOn(day) && mother.AgeOn(day) is >= 18 and <= 44 && (father is null || father.AliveOn(day.PlusDays(-250)));
            var together = father is null || mother.Marriages.Any(m => m.Husband == father && (m.DissolvedOn is not { } end || end > day.PlusDays(-200)));
            if (possible && together)
                children.Add(making.Child(mother, father, _draws.PerMille(513), day));
            day = day.PlusDays(_draws.Between(400, 1900));
        }
        return children;
    }

    private LocalDate Day(int firstYear, int lastYear) => new LocalDate(_draws.Between(firstYear, lastYear), 1, 1).PlusDays(_draws.Below(365));
}
