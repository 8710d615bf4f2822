using Jardem.Cases.Offers;
using NodaTime;

namespace Jardem.UseCases.Proactive;

/// <summary>Makes the row of the list from an offer.</summary>
public static class OfferRows
{
    private static readonly Duration WhileUnderWay = Duration.FromMinutes(10);
    private static readonly Duration WhileDecided = Duration.FromMinutes(1);
    private static readonly Duration WhileOpen = Duration.FromHours(6);

    public static OfferRow Of(OfferState offer, Instant now) => new()
    {
        Offer = offer.Id,
        Version = offer.Version,
        Service = offer.Made.Service,
        Record = offer.Made.Death.RecordNumber,
        Person = offer.Made.Addressee.Person,
        AddresseeIin = offer.Made.Addressee.Iin,
        Phone = offer.Way?.Phone,
        Number = offer.Made.Number,
        Phase = offer.Phase,
        Body = offer.Made.Body,
        MadeAt = offer.Made.At,
        NextAt = NextAt(offer, now),
    };

    /// <summary>When the offer is to be looked at again; null where only a person can move it.</summary>
    public static Instant? NextAt(OfferState offer, Instant now) => offer.Phase switch
    {
        OfferPhase.Open when !offer.Delivered => Instant.Min(now + WhileUnderWay, Instant.Max(offer.Made.Until, now)),
        OfferPhase.Declined when now >= offer.Made.Until => null,
        OfferPhase.Open or OfferPhase.AwaitingAccount or OfferPhase.Declined => Instant.Min(now + WhileOpen, Instant.Max(offer.Made.Until, now)),
        OfferPhase.Agreed => now + WhileUnderWay,
        OfferPhase.Accepted when !offer.ResultTold && !offer.WayLost => now + WhileDecided,
        _ => null,
    };
}
