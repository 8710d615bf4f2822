using Jardem.UseCases.Ports;

namespace Jardem.Web.Security;

/// <summary>Stands where no verifier of signatures is configured: nothing can be verified, so nothing is signed.</summary>
internal sealed class NoVerifier : ISignatureVerifier
{
    public Task<SignatureVerdict> Verify(SignatureToVerify asked, CancellationToken cancel) =>
        Task.FromResult<SignatureVerdict>(new SignatureVerdict.Unavailable("No verifier of signatures is configured."));
}
