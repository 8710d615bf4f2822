using Jardem.Cases.Facts;
using Jardem.Law.Snapshots;

namespace Jardem.Services.Deciding;

/// <summary>"What would change the answer": the smallest sets of changes of facts after which the rules would grant what they refuse.</summary>
public static class WhatWouldChange
{
    /// <summary>Every set of the smallest size that leads to a grant; none where no set of the changes does, or nothing is refused.</summary>
    public static IReadOnlyList<IReadOnlyList<FactChange>> Smallest(IServiceRoom room, ApplicationFacts facts, LawOnDay law)
    {
        if (room.Decide(facts, law).Outcome != DecisionOutcome.Refused)
            return [];
        var changes = room.Changes(facts, law);
        for (var size = 1; size <= changes.Count; size++)
        {
            var found = Sets(changes, size).Where(s => Grants(room, s, facts, law)).ToList();
            if (found.Count > 0)
                return found;
        }

        return [];
    }

    private static bool Grants(IServiceRoom room, IReadOnlyList<FactChange> set, ApplicationFacts facts, LawOnDay law) =>
        room.Decide(set.Aggregate(facts, (f, change) => change.Apply(f)), law).Outcome == DecisionOutcome.Granted;

    private static IEnumerable<IReadOnlyList<FactChange>> Sets(IReadOnlyList<FactChange> changes, int size, int from = 0)
    {
        if (size == 0)
        {
            yield return [];
            yield break;
        }

        for (var i = from; i <= changes.Count - size; i++)
        {
            foreach (var rest in Sets(changes, size - 1, i + 1))
                yield return [changes[i], .. rest];
        }
    }
}
