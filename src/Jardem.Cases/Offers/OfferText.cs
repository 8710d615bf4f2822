using Jardem.Cases.Offers.Events;

namespace Jardem.Cases.Offers;

/// <summary>Which words an offer is made in.</summary>
public static class OfferText
{
    /// <summary>Key of the text: with the end of the account that the state knows, or asking for one.</summary>
    public static string Of(OfferMade made) => made.Account is null ? "offer.sms.offer-without-account" : "offer.sms.offer";

    /// <summary>Key and version of the words to which a yes agrees.</summary>
    public static string Agreed(OfferMade made) => Of(made) + "/3";
}
