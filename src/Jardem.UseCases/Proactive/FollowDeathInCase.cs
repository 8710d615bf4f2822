using Jardem.Cases.Facts;
using Jardem.Cases.Offers;
using Jardem.Cases.Payments;
using Jardem.Law.Norms;
using Jardem.Services;
using Jardem.Services.Proactive;
using Jardem.UseCases.Payments;

namespace Jardem.UseCases.Proactive;

/// <summary>
/// A record of death came again and contradicts a case made of it, in whichever way the case came in: an open case leaves the automatic path
/// for a person; what was granted and not sent is not paid, what was sent is stopped, what was paid is to be claimed back. The decision itself
/// stays the head's. A case of somebody else's, which only has a number in common, is left alone; where that is not sure, an open one goes to a
/// person and no payment is touched.
/// </summary>
public sealed class FollowDeathInCase(IEnumerable<IProactiveService> services, ScreenDeath screen, OfferChange offers, HandToPerson hand, StopPayment stop)
{
    /// <summary>Why the case left the automatic path.</summary>
    public const string Why = "death-record-changed";

    private static readonly Basis Rule = new Basis.HouseRule("H-death-record");

    /// <summary>Does what the newer version asks for; done again it does nothing more.</summary>
    public async Task Run(DeathRow row, CancellationToken cancel)
    {
        if (row.Notice.Version == 1)
            return;
        var versions = await Versions(row, cancel);
        foreach (var service in services)
        {
            foreach (var state in await screen.Holders(service, versions, cancel))
            {
                var likeness = versions.Select(v => service.Compare(state.Facts, v)).ToList();
                if (likeness.TrueForAll(l => l == Likeness.Different) || !service.Contradicts(state.Facts, row.Notice))
                    continue;
                if (!await hand.Run(state.Id, Why, "death", "follow-deaths", nameof(FollowDeathInCase), cancel) && likeness.Contains(Likeness.Same))
                    await stop.OfCase(state.Id, PaymentStopWhy.DeathRecordChanged, null, Rule, cancel);
            }
        }
    }

    /// <summary>The record as it is now, and as it was when an offer was made of it: a case may hold keys of either.</summary>
    private async Task<IReadOnlyList<DeathNotice>> Versions(DeathRow row, CancellationToken cancel) =>
        (row.Offer ?? await screen.Offered(row.Notice, cancel)) is { } id && await offers.Read(id, cancel) is { } offer ? [row.Notice, offer.Made.Death] : [row.Notice];
}
