using Jardem.Cases.Offers;
using Jardem.Cases.Offers.Acts;
using Jardem.Cases.Offers.Events;
using Jardem.Services.Proactive;
using Jardem.UseCases.Messages;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.Proactive;

/// <summary>
/// Looks after offers that wait: whether the message was delivered, whether the phone is still the addressee's, whether somebody applied,
/// whether the time is over. Several nodes may do it at once: each offer is leased by one, and every step is decided on its newest state.
/// </summary>
public sealed class WatchOffers(
    IOffers offers, OfferChange change, RecallSms recall, ISmsMessages messages, ICitizens citizens, ScreenDeath screen, TellResult tell, LateOffers late,
    IEnumerable<IProactiveService> services, IClock clock)
{
    private const int Batch = 100;

    private static readonly Duration Lease = Duration.FromMinutes(2);

    private static readonly OfferActor Actor = new("watch-offers", "proactive", nameof(WatchOffers));

    /// <summary>One batch of those due.</summary>
    /// <returns>How many were looked at.</returns>
    public async Task<int> Round(CancellationToken cancel)
    {
        var due = await offers.Lease(clock.GetCurrentInstant(), Lease, Batch, cancel);
        foreach (var row in due)
            await One(row, cancel);
        return due.Count;
    }

    private async Task One(OfferRow row, CancellationToken cancel)
    {
        if (await change.Read(row.Offer, cancel) is not { } offer)
            return;
        var now = clock.GetCurrentInstant();
        if (offer.Phase == OfferPhase.Accepted)
        {
            var told = await tell.Run(offer, cancel);
            await offers.Rest(row, told ? null : OfferRows.NextAt(offer, now), cancel);
            return;
        }

        if (offer.Phase == OfferPhase.Agreed)
        {
            await late.Run(offer, cancel);
            await offers.Rest(row, OfferRows.NextAt(offer, now), cancel);
            return;
        }

        var taken = await screen.Applied(services.Single(s => s.Service == row.Service), offer.Made.Death, cancel);
        if (EndOffer.ByTime(offer, taken, now).Events.Count > 0)
        {
            if (offer.Sent is { } sent && !offer.Delivered)
                await recall.Run(change.OfferMessage(offer, sent.Way), cancel);
            await change.Run(row.Offer, o => EndOffer.ByTime(o, taken, now), Actor, SmsKinds.Notice, cancel);
            return;
        }

        if (await Moved(offer, now, cancel) is { } moved)
            await change.Run(row.Offer, moved, Actor, SmsKinds.Notice, cancel);
        else
            await offers.Rest(row, OfferRows.NextAt(offer, now), cancel);
    }

    /// <summary>What the message's state or the record of phones changes; null for nothing.</summary>
    private async Task<Func<OfferState, OfferOutcome>?> Moved(OfferState offer, Instant now, CancellationToken cancel)
    {
        if (offer.Sent is not { } sent || offer.Way is not { } way)
            return null;
        if (way.Source == "citizens" && (await citizens.ByIin(offer.Made.Addressee.Iin, cancel))?.Phone is { } current && current != way.Phone)
            return o => o.Sent == sent ? LoseWay.Decide(o, WayLoss.PhoneChanged, now) : OfferOutcome.Nothing;
        if (offer.Delivered || await messages.Get(sent.Message, cancel) is not { } message)
            return null;
        return message.State switch
        {
            SmsState.Delivered => o => o.Sent == sent && !o.Delivered ? OfferOutcome.Of(null, new OfferDelivered(sent.Message, message.DeliveredAt ?? now)) : OfferOutcome.Nothing,
            SmsState.Failed or SmsState.Expired => o => o.Sent == sent ? LoseWay.Decide(o, WayLoss.NotDelivered, now) : OfferOutcome.Nothing,
            _ => null,
        };
    }
}
