using Jardem.Cases.People.Consents;
using Jardem.Cases.Streams;
using NodaTime;

namespace Jardem.Cases.Offers.Events;

/// <summary>A word of the addressee and what proves it.</summary>
/// <param name="Evidence">Id of the reply among the messages, of the signed challenge, or of the session of the cabinet.</param>
public sealed record OfferWord(ConsentChannel Channel, string Evidence, Instant At);

/// <summary>The addressee agreed to the service being given without an application (E-42, first half).</summary>
[EventName("offer.consented/1")]
public sealed record OfferConsented(OfferWord Word) : OfferEvent;

/// <summary>The addressee confirmed or gave the account (E-42, second half).</summary>
/// <param name="Known">Whether it is the account that the state knew and showed the end of; another needs a signature .</param>
[EventName("offer.account-confirmed/1")]
public sealed record OfferAccountConfirmed(OfferAccount Account, bool Known, OfferWord Word) : OfferEvent;

/// <summary>The payment is wanted on an account that the state does not know, or knows none: it is to be given with a signature or at the desk.</summary>
[EventName("offer.account-asked/1")]
public sealed record OfferAccountAsked(OfferWord Word) : OfferEvent;

[EventName("offer.declined/1")]
public sealed record OfferDeclined(OfferWord Word) : OfferEvent;

/// <summary>The addressee wants no offers at all; kept with the person's consents too.</summary>
[EventName("offer.stopped/1")]
public sealed record OfferStopped(OfferWord Word) : OfferEvent;
