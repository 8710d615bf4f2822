using Jardem.Cases.Offers.Events;

namespace Jardem.Cases.Offers;

/// <summary>What comes of an act on an offer: events, and the key of the text that the addressee is told, where something is.</summary>
public sealed record OfferOutcome(IReadOnlyList<OfferEvent> Events, string? Tell)
{
    public static OfferOutcome Nothing { get; } = new([], null);

    public static OfferOutcome Of(string? tell, params OfferEvent[] events) => new(events, tell);
}
