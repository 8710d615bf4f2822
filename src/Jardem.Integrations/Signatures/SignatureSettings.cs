using System.Collections.Immutable;
using NodaTime;

namespace Jardem.Integrations.Signatures;

/// <summary>What to do when neither OCSP nor a revocation list answers.</summary>
public enum OnSilence
{
    /// <summary>The signature is refused; the signer tries again later.</summary>
    Refuse,

    /// <summary>The signature stands, marked as not checked for revocation.</summary>
    AllowMarked,
}

/// <summary>Whom the house trusts for signatures and whom it asks about them; docs/signatures.md explains each.</summary>
public sealed record SignatureSettings
{
    /// <summary>Folder with the certificates of trusted roots (.cer, .crt, .der, .pem).</summary>
    public required string Roots { get; init; }

    /// <summary>Folder with certificates of issuing authorities; null where signatures enclose them.</summary>
    public string? Intermediates { get; init; }

    /// <summary>Folder with roots for time-stamp authorities; null when they are the same.</summary>
    public string? TimeStampRoots { get; init; }

    /// <summary>
    /// Hosts (with a port where it is not the usual one) at which addresses written into certificates may be asked. No other is ever asked.
    /// </summary>
    public ImmutableArray<string> AllowedHosts { get; init; } = [];

    /// <summary>Asked before the address in the certificate.</summary>
    public Uri? Ocsp { get; init; }

    /// <summary>Revocation lists by address, beside those that certificates name.</summary>
    public ImmutableArray<Uri> Lists { get; init; } = [];

    public OnSilence OnSilence { get; init; }

    /// <summary>NCANode, which knows GOST; null while there is none.</summary>
    public Uri? NcaNode { get; init; }

    /// <summary>How long one answer is awaited.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a good OCSP answer serves for the same certificate.</summary>
    public Duration OcspReuse { get; init; } = Duration.FromMinutes(5);

    /// <summary>After which a revocation list is fetched again, though it may hold longer.</summary>
    public Duration ListRefresh { get; init; } = Duration.FromHours(1);

    /// <summary>How long an address that did not answer is left alone.</summary>
    public Duration Pause { get; init; } = Duration.FromSeconds(10);

    /// <summary>The most bytes of a revocation list.</summary>
    public int LargestList { get; init; } = 32 * 1024 * 1024;
}

/// <summary>A setting of signatures that cannot be; the message says which and how to mend it.</summary>
public sealed class SignatureSettingException(string message) : Exception(message);
