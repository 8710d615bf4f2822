using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Acts;
using Jardem.Cases.Streams;
using Jardem.UseCases.Access;
using Jardem.UseCases.Casework;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Signatures;
using NodaTime;

namespace Jardem.UseCases.ActiveLaw;

/// <summary>
/// After a snapshot is activated, derives the deadline of every open case again. Where a new calendar moves it, the move is one more
/// event; the day promised to the citizen never moves against the citizen. Running it twice changes nothing more.
/// </summary>
public sealed class RederiveDeadlines(IEventStore events, ICaseLists lists, SnapshotSource law, ServiceRooms rooms, SigningPolicy signing, IClock clock)
{
    public const string JobKind = "rederive-deadlines";

    private const int Page = 200;

    /// <summary>How many cases moved.</summary>
    public async Task<int> Run(CancellationToken cancel)
    {
        var scope = Scope.Whole("deadlines after a change of law data");
        var query = new CaseQuery { Phases = CasePhases.Open, NewestFirst = true, Take = Page };
        var open = new HashSet<Guid>();
        // Pages overlap: a case decided meanwhile leaves the list and draws the later ones forward.
        for (var skip = 0; ; skip += Page / 2)
        {
            var page = await lists.Find(scope, query with { Skip = skip }, cancel);
            open.UnionWith(page.Rows.Select(r => r.Case));
            if (page.Rows.Count < Page)
                break;
        }

        var moved = 0;
        foreach (var id in open)
            moved += await Move(id, cancel) ? 1 : 0;
        return moved;
    }

    private async Task<bool> Move(Guid id, CancellationToken cancel)
    {
        while (true)
        {
            var snapshot = await law.Active(cancel);
            var state = CaseState.Of(await events.Read(id, cancel))!;
            var registration = state.Registration;
            if (DecisionDeadline.Of(state, rooms[registration.Service], snapshot) is not { } derived)
                return false;
            if (MoveDeadline.Decide(state, derived, $"snapshot {snapshot.Id[..12]}") is not ActOutcome.Done { Events.Count: > 0 } done)
                return false;
            var after = done.Events.Aggregate(state, (s, e) => CaseState.Evolve(s, s.Id, e));
            var result = await events.Append(
                new Append
                {
                    Meta = new EventMeta(clock.GetCurrentInstant(), JobKind, registration.Body, snapshot.Id, nameof(RederiveDeadlines)),
                    Streams = [new StreamAppend(id, "case", state.Version, [.. done.Events.Select(CaseEvents.Serializer.Write)])],
                    Cases = [CaseRows.Of(after, signing.Required)],
                },
                cancel);
            if (result is AppendResult.Done)
                return true;
            law.Refresh();
        }
    }
}
