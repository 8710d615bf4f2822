using NodaTime;

namespace Jardem.Integrations.Signatures.Revocation;

/// <summary>What a trustworthy answer says of one certificate.</summary>
/// <param name="RevokedAt">From when it is revoked; null while it is not.</param>
/// <param name="Der">The answer itself, as evidence keeps it.</param>
/// <param name="Until">When it stops to hold.</param>
internal sealed record RevocationAnswer(Instant? RevokedAt, ReadOnlyMemory<byte> Der, Instant Until);

/// <summary>An answer on revocation that cannot be used: forged, of something else, too old. As if it had not come.</summary>
internal sealed class UnusableAnswerException(string detail) : Exception(detail);
