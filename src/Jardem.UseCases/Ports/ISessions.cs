using NodaTime;

namespace Jardem.UseCases.Ports;

public enum SubjectKind
{
    Officer,
    Citizen,
}

public enum SignInMethod
{
    Password,
    Signature,
    Code,
}

/// <summary>A stay in the house: of a browser, or of a program by its token.</summary>
/// <param name="Id">Random, not guessable; only its hash is stored.</param>
/// <param name="Subject">Id of the account, or of the person for a citizen.</param>
/// <param name="AuthenticatedAt">When the subject last proved who it is; signing asks for a fresh proof.</param>
/// <param name="Device">What the browser or program called itself, shortened; shown to the subject only.</param>
public sealed record Session(string Id, SubjectKind Kind, string Subject, SignInMethod Method, Instant BeganAt, Instant AuthenticatedAt, Instant EndsAt, string Device);

public interface ISessions
{
    Task Begin(Session session, CancellationToken cancel);

    /// <summary>The session while it lasts; null once it ended or was ended.</summary>
    Task<Session?> Find(string id, Instant at, CancellationToken cancel);

    /// <summary>Sessions of a subject that last, newest first; their ids are left empty.</summary>
    Task<IReadOnlyList<Session>> Of(SubjectKind kind, string subject, Instant at, CancellationToken cancel);

    Task Renew(string id, SignInMethod method, Instant authenticatedAt, CancellationToken cancel);

    Task End(string id, Instant at, CancellationToken cancel);

    /// <summary>Ends every session of the subject but one; signs out everywhere where none is named.</summary>
    Task EndAll(SubjectKind kind, string subject, Instant at, string? but, CancellationToken cancel);
}

/// <summary>Challenges that were given out to be signed, each good once and for a short time.</summary>
public interface IChallenges
{
    /// <param name="content">The bytes to be signed.</param>
    Task Give(string id, string purpose, ReadOnlyMemory<byte> content, Instant until, CancellationToken cancel);

    /// <summary>Takes a challenge: the first to come gets its bytes, anybody later or after its time gets null.</summary>
    Task<ReadOnlyMemory<byte>?> Take(string id, string purpose, Instant at, CancellationToken cancel);
}
