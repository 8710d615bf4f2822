using Jardem.Cases.Streams;

namespace Jardem.Cases.Offers.Events;

/// <summary>Something that happened to an offer of a proactive service. The stream's kind is <see cref="Stream"/>.</summary>
public abstract record OfferEvent
{
    public const string Stream = "offer";

    public static EventSerializer<OfferEvent> Serializer { get; } = new();
}
