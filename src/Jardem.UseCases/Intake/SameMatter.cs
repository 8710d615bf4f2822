using Jardem.Cases.Cases;
using Jardem.Cases.Facts;
using Jardem.Services;
using Jardem.UseCases.Casework;
using Jardem.UseCases.Ports;

namespace Jardem.UseCases.Intake;

/// <summary>Looks for the open or granted case about the same matter. What it finds is only a hint: the registration asks again, in its own change.</summary>
public sealed class SameMatter(IEventStore events)
{
    /// <summary>The case that stands in the way; null where there is none.</summary>
    public async Task<CaseState?> Find(IServiceRoom room, ApplicationFacts facts, CancellationToken cancel)
    {
        foreach (var key in room.UniqueKeys(facts).Distinct())
        {
            if (await events.HolderOf(UniqueClaims.Of(room.Id, key, Guid.Empty), cancel) is { } holder
                && CaseState.Of(await events.Read(holder, cancel)) is { } other && UniqueHold.Of(other).Count > 0 && room.Compare(facts, other.Facts) == Likeness.Same)
                return other;
        }

        return null;
    }
}
