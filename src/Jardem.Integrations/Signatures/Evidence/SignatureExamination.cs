using Jardem.Integrations.Signatures.Cms;
using Jardem.Integrations.Signatures.Paths;
using Jardem.Integrations.Signatures.Revocation;
using Jardem.Law.Json;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.Integrations.Signatures.Evidence;

/// <summary>The one order in which a signature is examined, now over the network and years later over evidence.</summary>
internal sealed class SignatureExamination(PathFinder paths, PathFinder timeStampPaths, IRevocationAnswers answers, OnSilence onSilence)
{
    /// <param name="now">When the answers on revocation come.</param>
    /// <exception cref="RefusedSignatureException">It does not hold.</exception>
    public async ValueTask<VerifiedSignature> Of(SignatureToVerify asked, Instant now, CancellationToken cancel)
    {
        var cms = SignerCms.Read(asked.Cms, asked.Content);
        var path = paths.Find(cms.Certificate, cms.Enclosed);
        path.Subject.CheckUse(asked.Use);
        var moment = cms.TimeStamp is { } token ? TimeStamps.Verify(cms.Signer, token, timeStampPaths, now) : null;
        var at = moment is { } proven && proven.At < asked.At ? proven.At : asked.At;
        path.CheckAt(at);
        var signer = path.Subject.Signer;

        // Asked last: nobody outside is asked about a signature that does not hold anyhow.
        var stamp = moment is null ? null : await AuthorityNotRevoked(moment, now, cancel);
        var holds = await RevocationCheck.Of(path, at, answers, onSilence, cancel);
        var proof = stamp?.Proof == RevocationProof.None ? RevocationProof.None : holds.Proof;
        var evidence = new SignatureEvidence(
            SignatureEvidence.Current, asked.Use, now, at, proof, path.Base64, Base64(holds.Ocsp.Concat(stamp?.Ocsp ?? [])), Base64(holds.Lists.Concat(stamp?.Lists ?? [])),
            cms.TimeStamp is null ? null : Convert.ToBase64String(cms.TimeStamp), moment?.Path.Base64, null);
        return new VerifiedSignature(signer, moment?.At, proof, CanonicalJson.Write(evidence));
    }

    /// <summary>A revoked time-stamp authority may have dated its tokens back, so its revocation counts whenever it was.</summary>
    private async ValueTask<NotRevoked> AuthorityNotRevoked(ProvenMoment moment, Instant now, CancellationToken cancel)
    {
        try
        {
            return await RevocationCheck.Of(moment.Path, now, answers, onSilence, cancel);
        }
        catch (RefusedSignatureException refused) when (refused.Fault == SignatureFault.Revoked)
        {
            throw TimeStamps.Wrong("its authority is revoked");
        }
    }

    private static IReadOnlyList<string> Base64(IEnumerable<ReadOnlyMemory<byte>> all) => [.. all.Select(der => Convert.ToBase64String(der.Span)).Distinct()];
}
