namespace Jardem.Integrations.Gateway.Signing;

/// <summary>Signs the bodies of our messages and checks the signatures on answers.</summary>
internal interface IEnvelopeSeal
{
    /// <summary>Whether the algorithms of a signature are those of this seal.</summary>
    bool Knows(string signatureMethod, string digestMethod);

    /// <summary>The envelope with its <c>wsse:Security</c> header.</summary>
    /// <exception cref="SealException">It could not be signed now.</exception>
    Task<byte[]> Sign(byte[] envelope, CancellationToken cancel);

    /// <summary>What is wrong with the signature, or null where it holds. That it stands where it should and covers the body was found before.</summary>
    /// <exception cref="SealException">It could not be checked now.</exception>
    Task<string?> Fault(SignedBody signed, CancellationToken cancel);
}

/// <summary>What signs or checks is itself out of reach.</summary>
internal sealed class SealException(string why) : Exception(why);
