using Jardem.Cases.Offers.Events;
using NodaTime;

namespace Jardem.Cases.Offers.Acts;

/// <summary>Ends of an offer that no word of the addressee brings.</summary>
public static class EndOffer
{
    /// <summary>The time is over, or somebody applied: whichever is the case at the moment.</summary>
    /// <param name="taken">The case of another application for the same death.</param>
    public static OfferOutcome ByTime(OfferState state, Guid? taken, Instant at)
    {
        if (!state.Holds || state.Phase == OfferPhase.Agreed)
            return OfferOutcome.Nothing;
        if (taken is { } other)
            return OfferOutcome.Of(null, new OfferSuperseded(other, at));
        // Who said no was not silent: that stays the end.
        return at >= state.Made.Until && state.Phase != OfferPhase.Declined ? OfferOutcome.Of(null, new OfferExpired(at)) : OfferOutcome.Nothing;
    }

    /// <summary>The record of death was annulled or corrected in what matters.</summary>
    /// <param name="knew">Whether the message may have been read.</param>
    public static OfferOutcome ByRecord(OfferState state, OfferWithdrawal cause, int version, bool knew, Instant at)
    {
        if (state.Phase is OfferPhase.Accepted or OfferPhase.Withdrawn)
            return OfferOutcome.Nothing;
        var tell = !knew || state.Phase == OfferPhase.Undeliverable ? null : cause == OfferWithdrawal.DeathAnnulled ? "offer.sms.annulled" : "offer.sms.corrected";
        return OfferOutcome.Of(tell, new OfferWithdrawn(cause, version, tell is not null, at));
    }

    /// <summary>The application was registered.</summary>
    public static OfferOutcome Accepted(OfferState state, Guid id, Instant at) =>
        state.Phase == OfferPhase.Agreed ? OfferOutcome.Of(null, new OfferAccepted(id, at)) : OfferOutcome.Nothing;

    /// <summary>The checks before registration were not met.</summary>
    /// <param name="intake">Stream of the application that was not accepted.</param>
    public static OfferOutcome NotAccepted(OfferState state, IReadOnlyList<string> checks, Guid? intake, Instant at) =>
        state.Phase == OfferPhase.Agreed ? OfferOutcome.Of("offer.sms.not-accepted", new OfferNotAccepted(checks, at, intake)) : OfferOutcome.Nothing;

    /// <summary>Another application was registered between the consent and the registration.</summary>
    public static OfferOutcome Overtaken(OfferState state, Guid other, Instant at) =>
        state.Phase == OfferPhase.Agreed ? OfferOutcome.Of("offer.sms.taken", new OfferSuperseded(other, at)) : OfferOutcome.Nothing;
}
