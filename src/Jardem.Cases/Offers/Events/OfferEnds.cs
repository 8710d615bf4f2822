using Jardem.Cases.Streams;
using NodaTime;

namespace Jardem.Cases.Offers.Events;

/// <summary>No answer came in its time, or no account.</summary>
[EventName("offer.expired/1")]
public sealed record OfferExpired(Instant At) : OfferEvent;

/// <summary>An application for the same death came in another way.</summary>
[EventName("offer.superseded/1")]
public sealed record OfferSuperseded(Guid Case, Instant At) : OfferEvent;

/// <summary>The application was registered by the consent (point 16, part 1).</summary>
[EventName("offer.accepted/1")]
public sealed record OfferAccepted(Guid Case, Instant At) : OfferEvent;

/// <summary>The addressee was told by a message what was decided (E-27).</summary>
[EventName("offer.result-told/1")]
public sealed record OfferResultTold(bool Granted, Guid Message, Instant At) : OfferEvent;

/// <summary>The checks before registration were not met: the notice of that was sent and there is no case (point 16, part 2).</summary>
/// <param name="Checks">Keys of the reasons.</param>
/// <param name="Intake">Stream of the application that was not accepted, with each check, its basis and the notice; null for what was told before there was one.</param>
[EventName("offer.not-accepted/1")]
public sealed record OfferNotAccepted(IReadOnlyList<string> Checks, Instant At, Guid? Intake = null) : OfferEvent;

/// <summary>The house took the offer back.</summary>
/// <param name="Version">Version of the record of death by which it did.</param>
/// <param name="Told">Whether the message had gone, so that the reader was told with an apology.</param>
[EventName("offer.withdrawn/1")]
public sealed record OfferWithdrawn(OfferWithdrawal Cause, int Version, bool Told, Instant At) : OfferEvent;
