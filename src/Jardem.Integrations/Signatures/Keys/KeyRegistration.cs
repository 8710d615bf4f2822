using Jardem.UseCases.Ports.Keys;
using Microsoft.Extensions.DependencyInjection;

namespace Jardem.Integrations.Signatures.Keys;

/// <summary>Puts the keys of the key store in; each is opened at once, so that a wrong setting stops the start.</summary>
public static class KeyRegistration
{
    /// <exception cref="KeySettingException">A key cannot be used as it is set.</exception>
    public static IServiceCollection AddKeys(this IServiceCollection services, IEnumerable<KeySettings> keys)
    {
        foreach (var key in keys)
            services.AddSingleton<IAuthorisedSigner>(key.Device is null ? new Pkcs12Signer(key) : new Pkcs11Signer(key));
        return services;
    }
}
