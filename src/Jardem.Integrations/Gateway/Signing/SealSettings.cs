using System.Security.Cryptography.X509Certificates;

namespace Jardem.Integrations.Gateway.Signing;

/// <summary>With what our messages are signed and whose signatures on answers are believed.</summary>
public sealed record SealSettings
{
    /// <summary>PKCS#12 with the key of this installation.</summary>
    public required ReadOnlyMemory<byte> Key { get; init; }

    public string? KeyPassword { get; init; }

    /// <summary>Certificates of the gateway itself, or authorities that issue to it.</summary>
    public IReadOnlyList<X509Certificate2> Trusted { get; init; } = [];

    /// <summary>SHA-256 of certificates of the gateway itself, in hex.</summary>
    public IReadOnlyList<string> Thumbprints { get; init; } = [];

    /// <summary>BIN that a certificate of an authority's must name; without it every certificate of the authority is believed.</summary>
    public string? SignerBin { get; init; }

    /// <summary>Address of NCANode, where signatures are GOST; null for RSA in this process.</summary>
    public Uri? NcaNode { get; init; }

    /// <summary>Name of the key within the PKCS#12 file, for NCANode.</summary>
    public string? NcaNodeAlias { get; init; }
}
