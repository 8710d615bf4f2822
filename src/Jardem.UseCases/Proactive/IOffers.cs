using Jardem.Cases.Offers;
using Jardem.UseCases.Access;
using NodaTime;

namespace Jardem.UseCases.Proactive;

/// <summary>An offer as lists and replies see it; written in the same transaction as its events.</summary>
public sealed record OfferRow
{
    public required Guid Offer { get; init; }

    public required int Version { get; init; }

    public required string Service { get; init; }

    /// <summary>Number of the record of death.</summary>
    public required string Record { get; init; }

    /// <summary>Person of the addressee.</summary>
    public required Guid Person { get; init; }

    public required string AddresseeIin { get; init; }

    /// <summary>The phone from which a reply counts; null while there is none.</summary>
    public string? Phone { get; init; }

    public required int Number { get; init; }

    public required OfferPhase Phase { get; init; }

    public required string Body { get; init; }

    public required Instant MadeAt { get; init; }

    /// <summary>When the worker looks at it again; null for never.</summary>
    public Instant? NextAt { get; init; }
}

/// <summary>How many offers stand in a phase.</summary>
public sealed record OfferCount(OfferPhase Phase, long Count);

/// <summary>Lists of offers.</summary>
public interface IOffers
{
    Task<OfferRow?> Get(Guid offer, CancellationToken cancel);

    /// <summary>Offers whose message went to this phone, newest first.</summary>
    Task<IReadOnlyList<OfferRow>> OfPhone(string phone, int take, CancellationToken cancel);

    /// <summary>A person's own offers, newest first.</summary>
    Task<IReadOnlyList<OfferRow>> OfPerson(Guid person, CancellationToken cancel);

    /// <summary>Offers to be looked at; nobody else gets them until the lease ends.</summary>
    Task<IReadOnlyList<OfferRow>> Lease(Instant now, Duration lease, int take, CancellationToken cancel);

    /// <summary>Sets when an offer that has not changed since it was read is looked at again.</summary>
    Task Rest(OfferRow read, Instant? nextAt, CancellationToken cancel);

    Task<IReadOnlyList<OfferCount>> Count(Scope scope, CancellationToken cancel);
}
