using Jardem.Integrations.Signatures.NcaNode;
using Jardem.UseCases.Ports;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Jardem.Integrations.Signatures;

/// <summary>Puts the verifiers together.</summary>
public static class SignatureRegistration
{
    /// <param name="settings">Null where signatures are off: everything asked is then unavailable.</param>
    public static IServiceCollection AddSignatures(this IServiceCollection services, SignatureSettings? settings) =>
        settings is null
            ? services.AddSingleton<ISignatureVerifier, NoSignatures>()
            : services.AddSingleton<ISignatureVerifier>(s => Verifier(settings, s.GetRequiredService<IClock>()));

    /// <exception cref="SignatureSettingException">A folder is missing, or holds what is no certificate.</exception>
    public static ISignatureVerifier Verifier(SignatureSettings settings, IClock clock) => new VerifierByAlgorithm(
        new InProcessVerifier(settings, clock),
        settings.NcaNode is { } address ? new NcaNodeVerifier(address, settings.Timeout, settings.OnSilence, clock) : null);
}
