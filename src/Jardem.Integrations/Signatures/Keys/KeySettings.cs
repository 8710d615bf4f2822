using Jardem.UseCases.Ports.Keys;

namespace Jardem.Integrations.Signatures.Keys;

/// <summary>One key of the key store; docs/signatures.md explains each setting. Exactly one of <see cref="File"/> and <see cref="Device"/> is given.</summary>
public sealed record KeySettings
{
    /// <summary>Id of the body in the law data.</summary>
    public required string Body { get; init; }

    /// <summary>Login of the officer who answers.</summary>
    public required string Login { get; init; }

    public required KeyPolicy Policy { get; init; }

    /// <summary>PKCS#12 file.</summary>
    public string? File { get; init; }

    /// <summary>File with its password; null for a file without one.</summary>
    public string? PasswordFile { get; init; }

    public DeviceSettings? Device { get; init; }

    /// <summary>Time-stamp authority (RFC 3161); null for signatures without time-stamps.</summary>
    public Uri? TimeStamps { get; init; }

    /// <summary>How long the device and the time-stamp authority are waited for.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);
}

/// <summary>A key in a device, reached by PKCS#11.</summary>
/// <param name="Module">The device's PKCS#11 library.</param>
/// <param name="Key">RFC 7512 URI of the private key, without a PIN, as "pkcs11:token=office;object=head".</param>
/// <param name="PinFile">File with the PIN.</param>
/// <param name="Certificate">The key's certificate in PEM; issuing authorities may follow it.</param>
/// <param name="Openssl">The program openssl with its engine pkcs11.</param>
public sealed record DeviceSettings(string Module, string Key, string PinFile, string Certificate, string Openssl = "openssl");

/// <summary>A setting of the key store that cannot be; the message says which and how to mend it, and holds no secret.</summary>
public sealed class KeySettingException(string message) : Exception(message);
