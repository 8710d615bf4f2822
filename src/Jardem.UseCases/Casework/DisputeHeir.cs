using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Events;
using Jardem.Cases.Facts;
using Jardem.UseCases.Ports;

namespace Jardem.UseCases.Casework;

/// <summary>
/// The open case that disputed the right of one that loses it: it takes the keys in the same change, so that nobody who applies in between
/// passes before the dispute is decided.
/// </summary>
internal sealed record DisputeHeir(IReadOnlyList<StreamAppend> Streams, IReadOnlyList<Claim> Take, IReadOnlyList<CaseState> Cases)
{
    public static DisputeHeir None { get; } = new([], [], []);

    /// <summary>The heir's row in the lists of cases.</summary>
    /// <param name="signed">Whether papers of officers are signed in this house.</param>
    public IEnumerable<CaseRow> Rows(bool signed) => Cases.Select(c => CaseRows.Of(c, signed));

    public static async Task<DisputeHeir> Of(IEventStore events, CaseState loser, IReadOnlyList<Claim> freed, CancellationToken cancel)
    {
        if (freed.Count == 0)
            return None;
        foreach (var rival in (loser.Facts.Rivals ?? []).Where(r => r.Kind == RivalKind.Dispute))
        {
            if (CaseState.Of(await events.Read(rival.Case, cancel)) is not { } heir || !heir.Phase.IsOpen())
                continue;
            var taken = new KeysTaken([.. freed.Select(UniqueClaims.KeyOf)]);
            return new DisputeHeir(
                [new StreamAppend(heir.Id, "case", heir.Version, [CaseEvents.Serializer.Write(taken)])],
                [.. freed.Select(c => c with { Owner = heir.Id })],
                [CaseState.Evolve(heir, heir.Id, taken)]);
        }

        return None;
    }
}
