using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Acts;
using Jardem.Cases.Cases.Automatic;
using Jardem.Cases.Cases.Events;
using Jardem.Cases.Payments;
using Jardem.Cases.Streams;
using Jardem.Law.Norms;
using Jardem.Services.Proactive;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Casework;
using Jardem.UseCases.Payments;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Signatures;
using NodaTime;

namespace Jardem.UseCases.Proactive;

/// <summary>
/// A record of death came again and contradicts a case made of it, in whichever way the case came in: an open case leaves the automatic path
/// for a person; what was granted and not sent is not paid, what was sent is stopped, what was paid is to be claimed back. The decision itself
/// stays the head's.
/// </summary>
public sealed class FollowDeathInCase(
    IEnumerable<IProactiveService> services, ScreenDeath screen, StopPayment stop, IEventStore events, ServiceRooms rooms, SnapshotSource law, SigningPolicy signing, IClock clock)
{
    /// <summary>Why the case left the automatic path.</summary>
    public const string Why = "death-record-changed";

    private static readonly Basis Rule = new Basis.HouseRule("H-death-record");

    /// <summary>Does what the newer version asks for; done again it does nothing more.</summary>
    public async Task Run(DeathRow row, CancellationToken cancel)
    {
        if (row.Notice.Version == 1)
            return;
        foreach (var service in services)
            if (await screen.Applied(service, row.Notice, cancel) is { } id)
                await Follow(service, row, id, cancel);
    }

    private async Task Follow(IProactiveService service, DeathRow row, Guid id, CancellationToken cancel)
    {
        while (true)
        {
            if (CaseState.Of(await events.Read(id, cancel)) is not { } state || !service.Contradicts(state.Facts, row.Notice))
                return;
            if (!state.Phase.IsOpen())
            {
                await stop.OfCase(id, PaymentStopWhy.DeathRecordChanged, null, Rule, cancel);
                return;
            }

            var snapshot = await law.Active(cancel);
            var deadline = DecisionDeadline.AtDesk(state, rooms[service.Service], snapshot) ?? state.Deadline;
            if (LeaveAutomaticPath.Decide(state, Why, "death", deadline) is not ActOutcome.Done { Events: { Count: > 0 } happened })
                return;
            var after = happened.Aggregate(state, (s, e) => CaseState.Evolve(s, s.Id, e));
            var result = await events.Append(
                new Append
                {
                    Meta = new EventMeta(clock.GetCurrentInstant(), "follow-deaths", state.Registration.Body, snapshot.Id, nameof(FollowDeathInCase)),
                    Streams = [new StreamAppend(id, "case", state.Version, [.. happened.Select(CaseEvents.Serializer.Write)])],
                    Cases = [CaseRows.Of(after, signing.Required)],
                },
                cancel);
            if (result is AppendResult.Done)
                return;
            law.Refresh();
        }
    }
}
