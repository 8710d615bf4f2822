using Jardem.UseCases.Citizens;
using Jardem.UseCases.Ports;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Jardem.Web.Hosting;

/// <summary>What stands where an installation has nothing of the kind: it refuses, and says that it is out of reach.</summary>
internal static class StandIns
{
    public static IServiceCollection AddStandIns(this IServiceCollection services)
    {
        services.TryAddSingleton<ISignatureVerifier, NoVerifier>();
        services.TryAddSingleton<IPhoneCodes, NoCodes>();
        return services;
    }

    private sealed class NoVerifier : ISignatureVerifier
    {
        public Task<SignatureVerdict> Verify(SignatureToVerify asked, CancellationToken cancel) =>
            Task.FromResult<SignatureVerdict>(new SignatureVerdict.Unavailable("No verifier of signatures is installed."));
    }

    private sealed class NoCodes : IPhoneCodes
    {
        public Task<Guid?> Send(string iin, string phone, string purpose, string about, string language, CancellationToken cancel) => Task.FromResult<Guid?>(null);

        public Task<bool> Confirm(Guid id, string iin, string purpose, string about, string code, CancellationToken cancel) => Task.FromResult(false);
    }
}
