using Jardem.Cases.Offers;
using Jardem.Cases.Offers.Events;
using Jardem.Cases.Offers.Screening;
using Jardem.UseCases.Access;
using NodaTime;

namespace Jardem.UseCases.Proactive;

/// <summary>How far a death is.</summary>
public enum DeathState
{
    /// <summary>Taken from the feed, or come anew with a higher version; to be screened.</summary>
    Taken,

    /// <summary>A register was silent; screened again later.</summary>
    Waiting,

    /// <summary>Nobody is written to; the reason says why.</summary>
    Settled,

    /// <summary>We would write: the plan says to whom and on which basis. Nothing has gone.</summary>
    Proposed,

    /// <summary>There is an offer, and what came of it.</summary>
    Offered,
}

/// <summary>Whom we would write to about a death, and what the registers said.</summary>
public sealed record OfferPlan
{
    public required string Service { get; init; }

    public required string AddresseeIin { get; init; }

    public required Cases.People.PersonName AddresseeName { get; init; }

    /// <summary>declarant-spouse, declarant-child, declarant-parent or spouse.</summary>
    public required string Relation { get; init; }

    public required IReadOnlyList<OfferWay> Ways { get; init; }

    /// <summary>Null where the state pays the person to no account: the offer says to sign in or come.</summary>
    public OfferAccount? Account { get; init; }

    /// <summary>What the deceased received.</summary>
    public required string Status { get; init; }

    /// <summary>Tiyn.</summary>
    public required long Amount { get; init; }

    /// <summary>The body that would decide.</summary>
    public required string Body { get; init; }

    /// <summary>Language of the message: kk or ru.</summary>
    public required string Language { get; init; }
}

/// <summary>A death and how far it is.</summary>
public sealed record DeathRow(DeathNotice Notice, DeathState State)
{
    public ScreeningReason? Reason { get; init; }

    /// <summary>Id of the register that was silent; for <see cref="DeathState.Waiting"/>.</summary>
    public string? SilentRegister { get; init; }

    public OfferPlan? Plan { get; init; }

    /// <summary>The offer made of it.</summary>
    public Guid? Offer { get; init; }

    /// <summary>How often a register was silent.</summary>
    public int Attempts { get; init; }

    /// <summary>When it is looked at again; null for never.</summary>
    public Instant? NextAt { get; init; }

    public Instant? ScreenedAt { get; init; }
}

/// <summary>How many deaths are in a state, and for which reason.</summary>
public sealed record DeathCount(DeathState State, ScreeningReason? Reason, long Count);

/// <summary>Deaths taken from the feed, by record number with the highest version.</summary>
public interface IDeathNotices
{
    /// <summary>The highest sequence taken; 0 before the first.</summary>
    Task<long> Cursor(CancellationToken cancel);

    /// <summary>
    /// Keeps a page together with the cursor. What is there already in the same or a higher version stays as it is; a higher version
    /// replaces the record and has it screened again.
    /// </summary>
    /// <returns>How many were new or newer.</returns>
    Task<int> Take(IReadOnlyList<DeathNotice> page, Instant at, CancellationToken cancel);

    /// <summary>Deaths due to be screened, oldest in the feed first; nobody else gets them until the lease ends.</summary>
    Task<IReadOnlyList<DeathRow>> Lease(Instant now, Duration lease, int take, CancellationToken cancel);

    /// <summary>Keeps what screening found, all at once; of a death that came in a newer version meanwhile nothing.</summary>
    Task Keep(IReadOnlyList<DeathRow> screened, CancellationToken cancel);

    Task<DeathRow?> Get(string record, CancellationToken cancel);

    /// <summary>Those we would write to, in the order of record numbers after the one named.</summary>
    Task<IReadOnlyList<DeathRow>> Proposed(Scope scope, string? after, int take, CancellationToken cancel);

    /// <summary>How many there are by state and reason. A death that found no addressee belongs to no body; it is counted in every scope.</summary>
    Task<IReadOnlyList<DeathCount>> Count(Scope scope, CancellationToken cancel);

    /// <summary>When the next death is due to be looked at; null for none.</summary>
    Task<Instant?> NextDue(CancellationToken cancel);
}
