using Jardem.Integrations.Signatures.Cms;
using Jardem.UseCases.Ports;

namespace Jardem.Integrations.Signatures;

/// <summary>GOST goes to NCANode where there is one, everything else is verified here.</summary>
public sealed class VerifierByAlgorithm(ISignatureVerifier here, ISignatureVerifier? ncaNode) : ISignatureVerifier
{
    public Task<SignatureVerdict> Verify(SignatureToVerify asked, CancellationToken cancel) => CmsOutline.Read(asked.Cms) switch
    {
        { IsGost: true } when ncaNode is not null => ncaNode.Verify(asked, cancel),
        { IsGost: true } => Task.FromResult<SignatureVerdict>(new SignatureVerdict.Refused(SignatureFault.UnknownAlgorithm, "GOST, and no NCANode is configured")),
        _ => here.Verify(asked, cancel),
    };
}

/// <summary>Signatures are off: no roots are configured.</summary>
public sealed class NoSignatures : ISignatureVerifier
{
    public Task<SignatureVerdict> Verify(SignatureToVerify asked, CancellationToken cancel) =>
        Task.FromResult<SignatureVerdict>(new SignatureVerdict.Unavailable("no roots are configured"));
}
