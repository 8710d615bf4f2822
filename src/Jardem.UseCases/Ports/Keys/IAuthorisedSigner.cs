using NodaTime;

namespace Jardem.UseCases.Ports.Keys;

/// <summary>
/// A key by which the authorised person of a body signs what the rules decided, without a person at the screen (Order 256, Rules, point
/// 19-1). The key stays in its store, a file or a device; only signatures come out.
/// </summary>
public interface IAuthorisedSigner
{
    AuthorisedKey Key { get; }

    /// <summary>A detached CMS (CAdES-BES) over these exact bytes, with a time-stamp where an authority is configured.</summary>
    /// <exception cref="KeyUnusableException">The store, the device or the time-stamp authority does not answer.</exception>
    Task<ReadOnlyMemory<byte>> Sign(ReadOnlyMemory<byte> content, Instant at, CancellationToken cancel);
}

/// <summary>A key as it may be shown: nothing of it is secret.</summary>
/// <param name="Body">Id of the body for which it signs.</param>
/// <param name="Login">Login of the officer who answers for what it signs.</param>
/// <param name="Thumbprint">SHA-256 of the certificate, in hex.</param>
/// <param name="Store">Where the key is: "pkcs12" or "pkcs11".</param>
public sealed record AuthorisedKey(string Body, string Login, string Thumbprint, string Store, Instant NotBefore, Instant NotAfter, KeyPolicy Policy);

/// <summary>The key cannot be used now. The message is for the log, in English, without secrets and names of persons.</summary>
public sealed class KeyUnusableException(string message, Exception? cause = null) : Exception(message, cause);
