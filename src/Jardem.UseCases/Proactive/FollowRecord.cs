using Jardem.Cases.Offers;
using Jardem.Cases.Offers.Acts;
using Jardem.Cases.Offers.Screening;
using Jardem.UseCases.Messages;
using NodaTime;

namespace Jardem.UseCases.Proactive;

/// <summary>
/// A record of which an offer was made came again in a newer version. Where it is annulled or of another person or day, the offer is taken
/// back: the message that has not gone is stopped, a reader is told with an apology.
/// </summary>
public sealed class FollowRecord(OfferChange change, RecallSms recall)
{
    private static readonly OfferActor Actor = new("follow-deaths", "proactive", nameof(FollowRecord));

    /// <returns>The death as offered, where the offer stays; else to be screened as one without an offer.</returns>
    public async Task<DeathRow> Run(DeathRow row, Instant now, CancellationToken cancel)
    {
        var offered = new DeathRow(row.Notice, DeathState.Offered) { Offer = row.Offer, Plan = row.Plan, ScreenedAt = now };
        var anew = new DeathRow(row.Notice, DeathState.Taken);
        if (row.Offer is not { } id || await change.Read(id, cancel) is not { } offer || offer.Phase == OfferPhase.Withdrawn)
            return anew;
        var changed = DeathChanges.Between(offer.Made.Death, row.Notice);
        if (changed == DeathChange.None || offer.Phase == OfferPhase.Accepted)
            return offered;
        var cause = changed == DeathChange.Annulled ? OfferWithdrawal.DeathAnnulled : OfferWithdrawal.DeathCorrected;
        var never = offer.Sent is { } sent && !offer.Delivered && await recall.Run(change.OfferMessage(offer, sent.Way), cancel);
        var ended = await change.Run(id, o => EndOffer.ByRecord(o, cause, row.Notice.Version, knew: !never, now), Actor, SmsKinds.Notice, cancel);
        return ended?.State.Phase == OfferPhase.Withdrawn ? anew : offered;
    }
}
