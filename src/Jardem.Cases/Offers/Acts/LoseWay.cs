using Jardem.Cases.Offers.Events;
using NodaTime;

namespace Jardem.Cases.Offers.Acts;

/// <summary>A phone turns out to be no way to the addressee: the next one is tried, or the offer ends.</summary>
public static class LoseWay
{
    public static OfferOutcome Decide(OfferState state, WayLoss cause, Instant at)
    {
        if (state.Phase is not (OfferPhase.Open or OfferPhase.Declined or OfferPhase.AwaitingAccount) || state.Sent is not { } sent)
            return OfferOutcome.Nothing;
        // Who has read the message in the cabinet and answered there needs no phone.
        if (cause == WayLoss.NotDelivered && (state.Delivered || state.Phase != OfferPhase.Open))
            return OfferOutcome.Nothing;
        return OfferOutcome.Of(null, [new OfferWayLost(sent.Way, cause, null, at), .. Rest(state, sent.Way, at)]);
    }

    /// <summary>The phone to try after this one; null where none is left.</summary>
    public static int? Next(OfferState state) => state.Sent is { } sent && sent.Way + 1 < state.Made.Ways.Count ? sent.Way + 1 : null;

    internal static IReadOnlyList<OfferEvent> Rest(OfferState state, int lost, Instant at) => lost + 1 < state.Made.Ways.Count ? [] : [new OfferUndeliverable(at)];
}
