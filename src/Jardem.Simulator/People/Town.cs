using System.Collections.Frozen;
using NodaTime;

namespace Jardem.Simulator.People;

/// <summary>
/// A town of made-up people: the same for the same number of people and the same seed, on every machine and every day. Its life is made up
/// to the end of 2026; whoever asks says for which day.
/// </summary>
public sealed class Town
{
    private readonly FrozenDictionary<string, Person> _byIin;
    private readonly FrozenDictionary<string, Firm> _byBin;

    private Town(TownMaking made, ulong random)
    {
        Seed = random;
        People = made.People;
        Marriages = made.Marriages;
        Firms = made.Firms;
        _byIin = made.People.ToFrozenDictionary(p => p.Iin);
        _byBin = made.Firms.ToFrozenDictionary(f => f.Bin);
    }

    public ulong Seed { get; }

    public IReadOnlyList<Person> People { get; }

    public IReadOnlyList<Marriage> Marriages { get; }

    public IReadOnlyList<Firm> Firms { get; }

    /// <param name="people">How many; from a hundred up the town has the people at the borders of what registers hold.</param>
    public static Town Make(int people, ulong random)
    {
        var making = new TownMaking(people, random);
        if (people >= 100)
            Boundaries.Settle(making);
        while (making.HasRoom)
        {
            if (making.Draws.PerMille(900))
                making.Founder(false, making.Draws.PerMille(500), new LocalDate(making.Draws.Between(1965, 2004), 1, 1).PlusDays(making.Draws.Below(365)), foreigner: true);
            new Clan(making).Live();
        }
        new Fates(making).Draw();
        return new Town(making, random);
    }

    public Person? Find(string? iin) => iin is null ? null : _byIin.GetValueOrDefault(iin);

    public Firm? Firm(string? bin) => bin is null ? null : _byBin.GetValueOrDefault(bin);

    /// <summary>Draws for one purpose about one person; they are the same each time they are asked for.</summary>
    internal Draws Of(Person person, Purpose purpose) => Draws.For(Seed, person.Index, (int)purpose);
}

/// <summary>What is worked out from the seed again each time instead of being kept.</summary>
internal enum Purpose
{
    Address = 1,
    EarlierAddress,
    Identity,
    Phone,
    Account,
    Record,
    School,
    Contribution,
    Award,
    Certificate,
    Declarant,
    Allowance,
    Burial,
}
