using Jardem.Cases.People;
using Jardem.Cases.Streams;
using Jardem.Law.Norms;
using NodaTime;

namespace Jardem.Cases.Offers.Events;

/// <summary>Whom the house writes to, and why this person (house rule H-proactive-addressee).</summary>
/// <param name="Person">Id of the person.</param>
/// <param name="Relation">declarant-spouse, declarant-child, declarant-parent or spouse.</param>
public sealed record OfferAddressee(Guid Person, string Iin, PersonName Name, string Relation);

/// <summary>A phone of the addressee and where it is known from.</summary>
/// <param name="Phone">+7 and ten digits.</param>
/// <param name="Source">citizens: the phone on record here; mobile-citizens: the register of phones.</param>
public sealed record OfferWay(string Phone, string Source);

/// <summary>The account to which the state pays the addressee already.</summary>
public sealed record OfferAccount(string Iban, string Bank)
{
    /// <summary>All of it that a message shows .</summary>
    public string Tail() => Iban.Length <= 4 ? Iban : Iban[^4..];
}

/// <summary>
/// The service was offered to a person who has not asked for it. The claims on the record and on the deceased, taken in the same append,
/// keep it the only one.
/// </summary>
[EventName("offer.made/1")]
public sealed record OfferMade : OfferEvent
{
    public required string Service { get; init; }

    public required DeathNotice Death { get; init; }

    public required OfferAddressee Addressee { get; init; }

    /// <summary>The phones in the order in which they are tried.</summary>
    public required IReadOnlyList<OfferWay> Ways { get; init; }

    /// <summary>Null where the state pays the addressee to no account.</summary>
    public OfferAccount? Account { get; init; }

    /// <summary>What the deceased received, as "old-age-pension"; it gives the right.</summary>
    public required string Status { get; init; }

    /// <summary>Tiyn.</summary>
    public required long Amount { get; init; }

    /// <summary>The body that will decide.</summary>
    public required string Body { get; init; }

    /// <summary>Tells several offers at one phone apart, 1 to 9.</summary>
    public required int Number { get; init; }

    /// <summary>Language of the messages: kk or ru.</summary>
    public required string Language { get; init; }

    /// <summary>From this moment a reply is too late.</summary>
    public required Instant Until { get; init; }

    public required Instant At { get; init; }

    /// <summary>The officer who had it sent, or the rule.</summary>
    public required Officer By { get; init; }

    public required Basis Basis { get; init; }
}
