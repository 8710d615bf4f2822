using Jardem.Cases.Cases;
using Jardem.Cases.People;
using Jardem.Law;
using NodaTime;

namespace Jardem.UseCases.Ports;

/// <summary>A person's account: name, post, the body for which the roles hold, and the state of the lock.</summary>
public sealed record Account
{
    public required string Id { get; init; }

    /// <summary>Name typed at sign-in, in lower case.</summary>
    public required string Login { get; init; }

    public required string PasswordHash { get; init; }

    public required PersonName Name { get; init; }

    public required Text Position { get; init; }

    public required string Body { get; init; }

    public string? Unit { get; init; }

    public required IReadOnlyList<Role> Roles { get; init; }

    /// <summary>Language of the interface: kk, ru or en.</summary>
    public required string Language { get; init; }

    public int FailedSignIns { get; init; }

    public Instant? LockedUntil { get; init; }

    public bool Closed { get; init; }

    /// <summary>The person's IIN, by which a signature is known for this account's; null while nobody gave it.</summary>
    public string? Iin { get; init; }

    /// <summary>Changes with the password or the roles; a session with another stamp ends.</summary>
    public required string Stamp { get; init; }

    /// <summary>A demonstration person, made only by the demo.</summary>
    public bool Demo { get; init; }
}

public interface IAccounts
{
    Task<Account?> ByLogin(string login, CancellationToken cancel);

    /// <summary>Open accounts of this IIN: one person may have a post in several bodies.</summary>
    Task<IReadOnlyList<Account>> ByIin(string iin, CancellationToken cancel);

    Task<Account?> ById(string id, CancellationToken cancel);

    /// <summary>The accounts of these ids, asked at once; ids that are not known are left out.</summary>
    Task<IReadOnlyList<Account>> ByIds(IReadOnlyList<string> ids, CancellationToken cancel);

    Task<IReadOnlyList<Account>> OfBody(string body, CancellationToken cancel);

    Task<IReadOnlyList<Account>> All(CancellationToken cancel);

    Task Save(Account account, CancellationToken cancel);

    /// <summary>Counts a failed sign-in in one step, so that attempts at once are all counted; returns the new count.</summary>
    Task<int> CountFailure(string id, CancellationToken cancel);

    /// <summary>Sets or lifts the lock and forgets the failures, leaving everything else as it is.</summary>
    Task SetLock(string id, Instant? until, CancellationToken cancel);

    /// <summary>Sets the password's hash and a new stamp, leaving everything else as it is.</summary>
    Task SetPassword(string id, string hash, string stamp, CancellationToken cancel);

    /// <summary>Sets the IIN, leaving everything else as it is.</summary>
    Task SetIin(string id, string iin, CancellationToken cancel);

    /// <summary>Closes the account for good, with a new stamp, leaving everything else as it is.</summary>
    Task Close(string id, string stamp, CancellationToken cancel);

    Task SetLanguage(string id, string language, CancellationToken cancel);
}
