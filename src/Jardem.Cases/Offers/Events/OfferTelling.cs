using Jardem.Cases.Streams;
using NodaTime;

namespace Jardem.Cases.Offers.Events;

/// <summary>The message was put on its way.</summary>
/// <param name="Way">Index of the phone among those of the offer.</param>
/// <param name="Message">Id of the message.</param>
[EventName("offer.sent/1")]
public sealed record OfferSent(int Way, Guid Message, Instant At) : OfferEvent;

/// <summary>The network reported that the message is on the phone.</summary>
[EventName("offer.delivered/1")]
public sealed record OfferDelivered(Guid Message, Instant At) : OfferEvent;

/// <summary>A phone is no way to the addressee.</summary>
/// <param name="Evidence">The reply that says so; null where the network or the record of phones does.</param>
[EventName("offer.way-lost/1")]
public sealed record OfferWayLost(int Way, WayLoss Cause, Guid? Evidence, Instant At) : OfferEvent;

/// <summary>No phone is left: the person may apply as anybody may.</summary>
[EventName("offer.undeliverable/1")]
public sealed record OfferUndeliverable(Instant At) : OfferEvent;

/// <summary>The addressee wants the messages in this language.</summary>
/// <param name="Language">kk or ru.</param>
[EventName("offer.language-chosen/1")]
public sealed record OfferLanguageChosen(string Language, Instant At) : OfferEvent;
