using Jardem.Cases.Offers;
using Jardem.Cases.Offers.Acts;
using Jardem.Cases.Offers.Events;
using Jardem.Cases.People.Consents;
using Jardem.Services.Proactive;
using Jardem.UseCases.Access;
using Jardem.UseCases.Messages;
using NodaTime;

namespace Jardem.UseCases.Proactive;

/// <summary>The offers made to the citizen who is signed in. The account is confirmed from the phone; another is given with the signed application .</summary>
public sealed class OwnOffers(IOffers offers, OfferChange change, ScreenDeath screen, IEnumerable<IProactiveService> services, IClock clock)
{
    public async Task<IReadOnlyList<OfferState>> Of(CitizenPrincipal citizen, CancellationToken cancel)
    {
        var own = new List<OfferState>();
        foreach (var row in await offers.OfPerson(citizen.Person, cancel))
            if (row.AddresseeIin == citizen.Iin && await change.Read(row.Offer, cancel) is { } state)
                own.Add(state);
        return own;
    }

    /// <summary>The citizen declines, or takes a yes back before the case is registered.</summary>
    /// <returns>Null where there is no such offer of this citizen.</returns>
    public async Task<OfferState?> Decline(CitizenPrincipal citizen, Guid id, CancellationToken cancel)
    {
        if (await change.Read(id, cancel) is not { } offer || offer.Made.Addressee.Iin != citizen.Iin || offer.Made.Addressee.Person != citizen.Person)
            return null;
        var word = new OfferWord(ConsentChannel.Cabinet, citizen.Person.ToString(), clock.GetCurrentInstant());
        var taken = await screen.Applied(services.Single(s => s.Service == offer.Made.Service), offer.Made.Death, cancel);
        var actor = new OfferActor(citizen.Person.ToString(), CitizenPrincipal.Unit, nameof(OwnOffers));
        // The page tells it: no message goes besides.
        var changed = await change.Run(
            id, o => AnswerOffer.Decide(o, ReplyMeaning.No, word, taken is { } other && other != o.Case ? other : null) with { Tell = null }, actor, SmsKinds.Notice, cancel);
        return changed?.State;
    }
}
