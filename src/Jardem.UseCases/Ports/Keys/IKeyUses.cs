using NodaTime;

namespace Jardem.UseCases.Ports.Keys;

/// <summary>What came of asking a key for a signature.</summary>
public enum KeyOutcome
{
    /// <summary>It signed, and the signature held when it was verified.</summary>
    Signed,

    /// <summary>Its policy, or what it rests on, does not allow it.</summary>
    Refused,

    /// <summary>A signature made before came to stand under nothing: what it was made for was not kept. It follows the row of the signature, which stays.</summary>
    Discarded,
}

/// <summary>One use of a key of the store, or one that was refused. Holds no names and no IINs.</summary>
public sealed record KeyUse
{
    public required Guid Id { get; init; }

    public required Instant At { get; init; }

    /// <summary>The day in the body's zone, by which uses are counted.</summary>
    public required LocalDate Day { get; init; }

    /// <summary>SHA-256 of the certificate, in hex; null where the body has no key.</summary>
    public string? Key { get; init; }

    /// <summary>Account of the officer who answers; null where there is none.</summary>
    public string? Account { get; init; }

    public required string Body { get; init; }

    public required Guid Case { get; init; }

    public required string Service { get; init; }

    /// <summary>Kind of the document; empty where it was refused before any was made.</summary>
    public required string Kind { get; init; }

    /// <summary>Token of the document; empty where it was refused before any was made.</summary>
    public required string Token { get; init; }

    /// <summary>SHA-256 of the bytes, in hex; empty where it was refused before any was made.</summary>
    public required string Content { get; init; }

    /// <summary>Of the decision, in tiyn.</summary>
    public long? Amount { get; init; }

    public required KeyOutcome Outcome { get; init; }

    public KeyRefusal? Why { get; init; }
}

/// <summary>The log of uses of keys; rows are only added.</summary>
public interface IKeyUses
{
    /// <summary>
    /// Keeps signatures of one key and day, durable before any of them is given out, all or none. Signers at once count each other.
    /// </summary>
    /// <param name="perDay">The most of that day.</param>
    /// <returns>False where they would be more than the day allows; nothing is kept then.</returns>
    Task<bool> Signed(IReadOnlyList<KeyUse> uses, int perDay, CancellationToken cancel);

    /// <summary>Keeps what was refused, or discarded after it was signed: rows that count in no limit.</summary>
    Task Unused(IReadOnlyList<KeyUse> uses, CancellationToken cancel);

    /// <summary>How often the key signed on a day.</summary>
    Task<int> Count(string key, LocalDate day, CancellationToken cancel);

    /// <summary>Uses of keys of a body, or of all bodies, newest first.</summary>
    Task<IReadOnlyList<KeyUse>> Newest(string? body, int take, CancellationToken cancel);
}
