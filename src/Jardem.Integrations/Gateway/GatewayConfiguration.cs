using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Jardem.Integrations.Gateway.Signing;
using Jardem.UseCases.Ports;
using Microsoft.Extensions.Configuration;
using NodaTime;

namespace Jardem.Integrations.Gateway;

/// <summary>A setting of the gateway is missing or wrong; the message names it and holds no secret.</summary>
public sealed class GatewayConfigurationException(string message) : Exception(message);

/// <summary>Reads how the gateway is reached from the configuration, the same for servers and commands; secrets are read from files.</summary>
public static class GatewayConfiguration
{
    /// <exception cref="GatewayConfigurationException">A setting is missing or wrong, or a file cannot be read.</exception>
    public static GatewaySettings? Read(IConfiguration configuration)
    {
        var gateway = configuration.GetSection("Gateway");
        var (sync, async) = (Address(gateway, "Sync"), Address(gateway, "Async"));
        if (sync is null && async is null)
            return null;
        var timeout = Count(gateway, "TimeoutSeconds");
        var patience = new Patience();
        var usual = new GatewaySettings
        {
            Sync = sync,
            Async = async,
            SenderId = gateway["SenderId"] ?? throw new GatewayConfigurationException("Gateway:SenderId must be the name by which the gateway knows this installation."),
            SenderPassword = Secret(gateway, "SenderPasswordFile") ?? throw new GatewayConfigurationException("Gateway:SenderPasswordFile must name the file with the sender's password."),
            Signing = Signing(gateway),
            Patience = patience with
            {
                Timeout = timeout is { } seconds ? TimeSpan.FromSeconds(seconds) : patience.Timeout,
                Retries = Count(gateway, "Retries", least: 0) ?? patience.Retries,
                InFlight = Count(gateway, "InFlight") ?? patience.InFlight,
            },
            Registers = gateway.GetSection("Registers").GetChildren().ToImmutableDictionary(r => RegisterNames.All.Contains(r.Key) ? r.Key : throw new GatewayConfigurationException($"Gateway:Registers:{r.Key}: there are {string.Join(", ", RegisterNames.All)}."), Own),
        };
        return usual with
        {
            Wait = Count(gateway, "WaitMinutes") is { } minutes ? Duration.FromMinutes(minutes) : usual.Wait,
            PollEvery = Count(gateway, "PollSeconds") is { } poll ? TimeSpan.FromSeconds(poll) : usual.PollEvery,
        };
    }

    private static RegisterSettings Own(IConfigurationSection register) => new()
    {
        ServiceId = register["ServiceId"],
        RouteId = register["RouteId"],
        Timeout = Count(register, "TimeoutSeconds") is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        Wait = Count(register, "WaitMinutes") is { } minutes ? Duration.FromMinutes(minutes) : null,
    };

    private static SealSettings Signing(IConfigurationSection gateway)
    {
        var key = gateway["SigningKeyFile"] ?? throw new GatewayConfigurationException("Gateway:SigningKeyFile must name the PKCS#12 file with the key that signs messages.");
        var trusted = gateway["TrustFile"] is { } file ? Certificates(file) : [];
        string[] thumbprints = [.. (gateway["TrustThumbprints"] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        if (trusted.Count == 0 && thumbprints.Length == 0)
            throw new GatewayConfigurationException("Gateway:TrustFile or Gateway:TrustThumbprints must say whose answers are believed.");
        return new SealSettings
        {
            Key = Bytes("Gateway:SigningKeyFile", key),
            KeyPassword = Secret(gateway, "SigningKeyPasswordFile"),
            Trusted = [.. trusted],
            Thumbprints = thumbprints,
            SignerBin = gateway["SignerBin"],
            NcaNode = Address(gateway, "NcaNode") is { } node ? new Uri(node.AbsoluteUri.TrimEnd('/') + "/") : null,
            NcaNodeAlias = gateway["NcaNodeAlias"],
        };
    }

    private static X509Certificate2Collection Certificates(string file)
    {
        try
        {
            var certificates = new X509Certificate2Collection();
            certificates.ImportFromPem(System.Text.Encoding.ASCII.GetString(Bytes("Gateway:TrustFile", file)));
            return certificates;
        }
        catch (CryptographicException)
        {
            throw new GatewayConfigurationException($"Gateway:TrustFile {file}: these are no certificates in PEM.");
        }
    }

    private static string? Secret(IConfigurationSection gateway, string name) =>
        gateway[name] is { } file ? System.Text.Encoding.UTF8.GetString(Bytes($"Gateway:{name}", file)).TrimEnd('\r', '\n') : null;

    private static byte[] Bytes(string name, string file)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new GatewayConfigurationException($"{name} {file}: {error.Message}");
        }
    }

    private static Uri? Address(IConfigurationSection gateway, string name) =>
        gateway[name] is not { Length: > 0 } written ? null
        : Uri.TryCreate(written, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address
        : throw new GatewayConfigurationException($"Gateway:{name} {written}: write an address as https://gateway.example/sync.");

    private static int? Count(IConfigurationSection section, string name, int least = 1) =>
        section[name] is not { } given ? null
        : int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= least ? count
        : throw new GatewayConfigurationException($"{section.Path}:{name}: {given} is no whole number from {least} up.");
}
