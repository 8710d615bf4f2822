using Jardem.Cases.Offers;
using Jardem.Cases.Streams;
using Jardem.Cases.Tasks;
using Jardem.Law.Clock;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Messages;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Tasks;
using NodaTime;

namespace Jardem.UseCases.Proactive;

/// <summary>
/// Sees to it that no consent waits unseen: on the last day of the limit of an application that is still not registered, since a register is
/// silent, the head gets a task and the addressee is told that the consent holds. Both are one change; done again it does nothing more.
/// </summary>
public sealed class LateOffers(IEventStore events, SnapshotSource law, ServiceRooms rooms, OfferChange change, IClock clock)
{
    private static readonly OfferActor Actor = new("late-offers", "proactive", nameof(LateOffers));

    /// <param name="offer">Agreed to, as it was read.</param>
    public async Task Run(OfferState offer, CancellationToken cancel)
    {
        while (true)
        {
            var snapshot = await law.Active(cancel);
            var now = clock.GetCurrentInstant();
            var (filing, today) = (ConsentDay.Of(offer, snapshot), ConsentDay.At(now, offer, snapshot).LocalAt.Date);
            var room = rooms[offer.Made.Service];
            var standard = snapshot.On(filing.Day).Standard(room.Id) ?? throw new InvalidOperationException($"No standard of {room.Id} is held for {filing.Day:uuuu-MM-dd}.");
            var last = new DeadlineClock(snapshot).Derive(standard.Limits[room.Procedure.LimitFor(Cases.Cases.IntakeChannel.Proactive)], filing).Due;
            if (today < last || HeadTask.Of(await events.Read(HeadTasks.OfOffer(offer.Id, offer.Account!.Word), cancel)) is not null)
                return;
            var task = HeadTasks.AskUnregistered(offer, today, last, ConsentDay.Rule);
            var result = await events.Append(
                new Append
                {
                    Meta = new EventMeta(now, Actor.Account, Actor.Unit, snapshot.Id, Actor.UseCase),
                    Streams = task.Streams,
                    Tasks = task.Rows,
                    Outbox = offer.Way is { } way ? [SmsOutbox.Of(change.Message(offer, "offer.sms.delayed", SmsKinds.Notice, way.Phone))] : [],
                },
                cancel);
            if (result is AppendResult.SnapshotChanged)
            {
                law.Refresh();
                continue;
            }

            await Settle(offer.Id, now, cancel);
            return;
        }
    }

    /// <summary>It may have been registered while the task was put: then there is nothing to do any more.</summary>
    private async Task Settle(Guid id, Instant now, CancellationToken cancel)
    {
        if (await change.Read(id, cancel) is not { Account: not null } offer || offer.Phase == OfferPhase.Agreed)
            return;
        var end = await change.EndOfTask(offer, now, cancel);
        if (end.Streams.Count > 0)
            await events.Append(new Append { Meta = new EventMeta(now, Actor.Account, Actor.Unit, (await law.Active(cancel)).Id, Actor.UseCase), Streams = end.Streams, Tasks = end.Rows }, cancel);
    }
}
