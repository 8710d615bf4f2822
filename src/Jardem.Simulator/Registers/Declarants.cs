using Jardem.Simulator.People;
using NodaTime;

namespace Jardem.Simulator.Registers;

/// <summary>Who declared a death.</summary>
/// <param name="Relation">Of the declarant to the deceased: spouse, child, parent or other.</param>
public sealed record Declarant(Person Person, string Relation);

/// <summary>Declares deaths: mostly the spouse, else a grown-up child or a parent; sometimes a neighbour, sometimes nobody is named.</summary>
public static class Declarants
{
    public static Declarant? Of(Town town, Person deceased)
    {
        if (deceased.Died is not { } died || deceased.Death is not { } death)
            return null;
        var draws = town.Of(deceased, Purpose.Declarant);
        if (draws.PerMille(60))
            return null;
        var stranger = draws.PerMille(60);
        if (!stranger && deceased.Marriages.FirstOrDefault(m => m.On <= died && (m.DissolvedOn is not { } end || end > died))?.Other(deceased) is { } spouse && Can(spouse))
            return new Declarant(spouse, "spouse");
        if (!stranger && deceased.Children.FirstOrDefault(Can) is { } child)
            return new Declarant(child, "child");
        if (!stranger && new[] { deceased.Mother, deceased.Father }.FirstOrDefault(p => p is not null && Can(p)) is { } parent)
            return new Declarant(parent, "parent");
        for (var tries = 0; tries < 40; tries++)
            if (town.People[draws.Below(town.People.Count)] is var one && one != deceased && Can(one))
                return new Declarant(one, "other");
        return null;

        bool Can(Person person) => person.AgeOn(death.RegisteredOn) >= 18 && person.AliveOn(death.RegisteredOn);
    }

    /// <summary>Somebody named by an order.</summary>
    public static Declarant As(Person deceased, Person declarant) => new(declarant,
        declarant.Marriages.Any(m => m.Other(declarant) == deceased) ? "spouse"
        : declarant.Mother == deceased || declarant.Father == deceased ? "child"
        : deceased.Mother == declarant || deceased.Father == declarant ? "parent"
        : "other");
}
