using System.Globalization;
using Jardem.Simulator.People;
using NodaTime;

namespace Jardem.Simulator.Registers;

/// <summary>
/// ЗАГС: deaths of the town in the order in which they were recorded, from <see cref="From"/> on; and those made, corrected and annulled by an
/// order, each with a new sequence and the record's next version. A sequence holds the day, so that it grows over restarts too.
/// </summary>
public sealed class DeathFeed
{
    /// <summary>The feed holds deaths registered from this day on.</summary>
    public static readonly LocalDate From = new(2025, 1, 1);

    private const long OfDay = 10_000;
    private const long OrderedFrom = 5_000;
    private const int Most = 500;
    private static readonly LocalDate Epoch = new(2000, 1, 1);

    private readonly Town _town;
    private readonly WorldTime _time;
    private readonly Lock _gate = new();
    private readonly List<Entry> _entries = [];
    private readonly Dictionary<string, int> _versions = [];
    private (LocalDate Day, int Count) _ordered;

    public DeathFeed(Town town, WorldTime time)
    {
        (_town, _time) = (town, time);
        foreach (var day in town.People.Where(p => p.Death is { Annulled: false } d && d.RegisteredOn >= From).GroupBy(p => p.Death!.RegisteredOn))
        {
            var number = 0;
            foreach (var person in day.OrderBy(p => p.Index))
            {
                _entries.Add(new Entry(Sequence(day.Key, ++number), 1, day.Key, person, person.Death!, Declarants.Of(town, person)));
                _versions[person.Iin] = 1;
            }
        }
    }

    /// <summary>What the feed holds by now, oldest first.</summary>
    public IReadOnlyList<Entry> All
    {
        get
        {
            lock (_gate)
                return [.. _entries.Where(e => e.On <= _time.Today).OrderBy(e => e.Sequence)];
        }
    }

    /// <summary>The records after the one asked for.</summary>
    public IEnumerable<Record> Told(Asked asked)
    {
        var after = Number(asked["after"]) ?? 0;
        var take = (int)Math.Clamp(Number(asked["take"]) ?? Most, 1, Most);
        return All.Where(e => e.Sequence > after && e.On <= asked.Day).Take(take).Select(Written);
    }

    /// <summary>Somebody dies on the day, and it is registered today.</summary>
    /// <returns>What is wrong; null where nothing is.</returns>
    public string? Dies(Person person, LocalDate on, Person? declarant)
    {
        lock (_gate)
        {
            var today = _time.Today;
            if (!person.AliveOn(today) || on > today || on < person.Born)
                return "iin, deathDate: somebody who lives, and a day up to today.";
            if (declarant is not null && (declarant == person || !declarant.AliveOn(today)))
                return "declarantIin: somebody else who lives.";
            var death = new Death(on, today, Annulled: false);
            person.Died = on;
            person.Death = death;
            Add(person, death, declarant is null ? Declarants.Of(_town, person) : Declarants.As(person, declarant));
            return null;
        }
    }

    /// <summary>The record gets another day of death.</summary>
    public string? Corrected(Person person, LocalDate on)
    {
        lock (_gate)
        {
            if (person.Death is not { Annulled: false } death || death.RegisteredOn > _time.Today || on > _time.Today || on < person.Born)
                return "iin, deathDate: somebody whose death is registered, and a day up to today.";
            person.Died = on;
            person.Death = death with { On = on };
            Add(person, person.Death, DeclaredBy(person));
            return null;
        }
    }

    /// <summary>The record is annulled: the person lives.</summary>
    public string? Annulled(Person person)
    {
        lock (_gate)
        {
            if (person.Death is not { Annulled: false } death || death.RegisteredOn > _time.Today)
                return "iin: somebody whose death is registered.";
            var declarant = DeclaredBy(person);
            person.Died = null;
            person.Death = death with { Annulled = true };
            Add(person, person.Death, declarant);
            return null;
        }
    }

    /// <summary>The page with records told twice, as far as it has room, or last first; the same each time.</summary>
    internal static List<Record> Garbled(List<Record> records, string fault, IReadOnlyDictionary<string, string> asked)
    {
        var take = (int)Math.Clamp(Number(asked.GetValueOrDefault("take")) ?? Most, 1, Most);
        return fault == "reorder" ? [.. records.AsEnumerable().Reverse()] : [.. records.Concat(records).Take(take)];
    }

    internal static Record Written(Entry entry, Town town)
    {
        var record = new Record { { "sequence", entry.Sequence }, { "version", (long)entry.Version } };
        record.AddRange(KinRecords.Death(town, entry.Person, entry.Death, withIin: entry.Person.Index % 40 != 0));
        record.Add("declarantIin", entry.Declarant?.Person.Iin);
        record.Add("declarantName", entry.Declarant?.Person.FullName);
        record.Add("declarantRelation", entry.Declarant?.Relation);
        return record;
    }

    private Record Written(Entry entry) => Written(entry, _town);

    private void Add(Person person, Death death, Declarant? declarant)
    {
        var today = _time.Today;
        _ordered = _ordered.Day == today ? (today, _ordered.Count + 1) : (today, 1);
        var version = _versions[person.Iin] = _versions.GetValueOrDefault(person.Iin) + 1;
        _entries.Add(new Entry(Sequence(today, OrderedFrom + _ordered.Count), version, today, person, death, declarant));
    }

    private Declarant? DeclaredBy(Person person) => _entries.FindLast(e => e.Person == person) is { } told ? told.Declarant : Declarants.Of(_town, person);

    private static long Sequence(LocalDate day, long number) => (Period.DaysBetween(Epoch, day) * OfDay) + number;

    private static long? Number(string? written) => long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A record as it was told.</summary>
    /// <param name="On">The day on which the feed got it.</param>
    public sealed record Entry(long Sequence, int Version, LocalDate On, Person Person, Death Death, Declarant? Declarant);
}
