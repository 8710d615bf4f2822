using Jardem.Cases.People;
using NodaTime;

namespace Jardem.UseCases.Ports;

/// <summary>A person who signs in for oneself.</summary>
/// <param name="Person">Id of the person; cases name the same one.</param>
/// <param name="Phone">The phone on record as +7 and ten digits, to which codes go; null until the person names one by signature.</param>
public sealed record Citizen(Guid Person, string Iin, PersonName Name, string? Phone, string Language)
{
    public int Failures { get; init; }

    public Instant? LockedUntil { get; init; }
}

public interface ICitizens
{
    Task<Citizen?> ByIin(string iin, CancellationToken cancel);

    Task<Citizen?> ByPerson(Guid person, CancellationToken cancel);

    /// <summary>Whoever has this phone on record: several of one family may.</summary>
    Task<IReadOnlyList<Citizen>> ByPhone(string phone, CancellationToken cancel);

    /// <summary>Adds the person, unless there is one of this IIN already; returns the one that stays.</summary>
    Task<Citizen> Add(Citizen citizen, CancellationToken cancel);

    Task SetPhone(Guid person, string phone, CancellationToken cancel);

    Task SetName(Guid person, PersonName name, CancellationToken cancel);

    Task SetLanguage(Guid person, string language, CancellationToken cancel);

    /// <summary>Counts a failed sign-in in one step; returns the new count.</summary>
    Task<int> CountFailure(Guid person, CancellationToken cancel);

    /// <summary>Sets or lifts the lock and forgets the failures.</summary>
    Task SetLock(Guid person, Instant? until, CancellationToken cancel);
}
