using System.Globalization;
using Jardem.Integrations.Signatures.Keys;
using Jardem.UseCases.Ports.Keys;

namespace Jardem.Web.Hosting;

/// <summary>Reads the keys by which authorised persons of bodies sign what rules decided: <c>Keys:0:…</c>, <c>Keys:1:…</c>.</summary>
internal static class KeyStoreSettings
{
    private static readonly string[] Known =
    [
        "Body", "Account", "File", "PasswordFile", "Module", "Key", "PinFile", "Certificate", "Openssl", "TimeStamps", "TimeoutSeconds", "Services", "Kinds", "GreatestAmount", "PerDay", "FirstHour", "LastHour",
    ];

    public static IServiceCollection AddKeyStore(this IServiceCollection services, WebSettings settings)
    {
        try
        {
            return services.AddKeys(settings.Keys);
        }
        catch (KeySettingException error)
        {
            throw new SettingException(error.Message);
        }
    }

    /// <exception cref="SettingException">A setting is missing, unknown or wrong.</exception>
    public static IReadOnlyList<KeySettings> Read(IConfiguration configuration) => [.. configuration.GetSection("Keys").GetChildren().Select(One)];

    private static KeySettings One(IConfigurationSection key)
    {
        if (key.GetChildren().FirstOrDefault(c => !Known.Contains(c.Key, StringComparer.OrdinalIgnoreCase)) is { } unknown)
            throw new SettingException($"{key.Path}:{unknown.Key}: there are {string.Join(", ", Known)}.");
        var (file, module) = (Written(key, "File"), Written(key, "Module"));
        if ((file is null) == (module is null))
            throw new SettingException($"{key.Path}: name a File (PKCS#12) or a Module (PKCS#11), one of them.");
        var usual = new KeyPolicy { Services = [.. List(key, "Services")] };
        if (usual.Services.IsEmpty)
            throw new SettingException($"{key.Path}:Services must name the services whose decisions it may sign.");
        var kinds = List(key, "Kinds");
        return new KeySettings
        {
            Body = Wanted(key, "Body", "the id of the body for which it signs"),
            Login = Wanted(key, "Account", "the login of the officer who answers for what it signs").ToLowerInvariant(),
            File = file,
            PasswordFile = Written(key, "PasswordFile"),
            Device = module is null ? null : new DeviceSettings(
                module, Wanted(key, "Key", "the PKCS#11 URI of the key"), Wanted(key, "PinFile", "the file with the PIN"), Wanted(key, "Certificate", "the file with the certificate in PEM"), Written(key, "Openssl") ?? "openssl"),
            TimeStamps = WebSettings.Address(key, "TimeStamps"),
            Timeout = TimeSpan.FromSeconds(Number(key, "TimeoutSeconds", 10, 1, 120)),
            Policy = usual with
            {
                Kinds = kinds.Length == 0 ? usual.Kinds : [.. kinds],
                GreatestAmount = Number(key, "GreatestAmount", usual.GreatestAmount / 100, 0, 1_000_000_000) * 100,
                PerDay = (int)Number(key, "PerDay", usual.PerDay, 0, 1_000_000),
                FirstHour = (int)Number(key, "FirstHour", usual.FirstHour, 0, 23),
                LastHour = (int)Number(key, "LastHour", usual.LastHour, 1, 24),
            },
        };
    }

    private static string? Written(IConfigurationSection key, string name) => key[name] is { Length: > 0 } written ? written : null;

    private static string Wanted(IConfigurationSection key, string name, string what) => Written(key, name) ?? throw new SettingException($"{key.Path}:{name} must be {what}.");

    private static string[] List(IConfigurationSection key, string name) => key[name]?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static long Number(IConfigurationSection key, string name, long usual, long least, long most) =>
        Written(key, name) is not { } written ? usual
        : long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
        : throw new SettingException($"{key.Path}:{name} {written}: write a whole number from {least} to {most}.");
}
