using System.Globalization;
using Jardem.Integrations.Signatures;
using Jardem.Integrations.Signatures.Paths;

namespace Jardem.Web.Hosting;

/// <summary>Reads the settings of verifying signatures.</summary>
public static class SignatureSetting
{
    /// <summary>Null while no roots are named: signatures are off.</summary>
    /// <exception cref="SettingException">A folder holds no certificates, or an address or a policy cannot be.</exception>
    public static SignatureSettings? Read(IConfiguration configuration)
    {
        if (configuration["Signatures:Roots"] is not { Length: > 0 } roots)
            return null;
        var settings = new SignatureSettings
        {
            Roots = roots,
            Intermediates = Written(configuration, "Signatures:Intermediates"),
            TimeStampRoots = Written(configuration, "Signatures:TimeStampRoots"),
            AllowedHosts = [.. List(configuration, "Signatures:AllowedHosts")],
            Ocsp = Written(configuration, "Signatures:Ocsp") is { } ocsp ? Address("Signatures:Ocsp", ocsp) : null,
            Lists = [.. List(configuration, "Signatures:Lists").Select(l => Address("Signatures:Lists", l))],
            OnSilence = configuration["Signatures:OnSilence"] switch
            {
                null or "" or "refuse" => OnSilence.Refuse,
                "allow-marked" => OnSilence.AllowMarked,
                var other => throw new SettingException($"Signatures:OnSilence {other}: write refuse or allow-marked."),
            },
            NcaNode = Written(configuration, "Signatures:NcaNode") is { } node ? Address("Signatures:NcaNode", node) : null,
            Timeout = TimeSpan.FromSeconds(Seconds(configuration["Signatures:TimeoutSeconds"])),
        };
        try
        {
            // A folder that cannot be used stops the start, and not the first signature.
            foreach (var folder in new[] { settings.Roots, settings.Intermediates, settings.TimeStampRoots }.OfType<string>())
                TrustedCertificates.In(folder);
        }
        catch (SignatureSettingException error)
        {
            throw new SettingException(error.Message);
        }

        return settings;
    }

    private static string? Written(IConfiguration configuration, string name) => configuration[name] is { Length: > 0 } written ? written : null;

    private static string[] List(IConfiguration configuration, string name) =>
        configuration[name]?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static Uri Address(string name, string written) =>
        Uri.TryCreate(written, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https")
            ? address
            : throw new SettingException($"{name} {written}: write an address as http://ocsp.example/.");

    private static int Seconds(string? written) =>
        written is null or "" ? 5
        : int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 1 and <= 60 ? seconds
        : throw new SettingException($"Signatures:TimeoutSeconds {written}: write whole seconds from 1 to 60.");
}
