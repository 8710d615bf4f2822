using System.Security.Cryptography.X509Certificates;
using Jardem.Integrations.Signatures.Paths;
using Jardem.Law.Json;
using Jardem.UseCases.Ports;

namespace Jardem.Integrations.Signatures.Evidence;

/// <summary>Checks a signature again, years later, by what was kept with it; nobody is asked, and today's day does not count.</summary>
public static class EvidenceCheck
{
    private const int Largest = 128 * 1024 * 1024;

    /// <param name="evidence">As <see cref="VerifiedSignature.Evidence"/>.</param>
    /// <param name="roots">Trusted by whoever checks.</param>
    /// <returns>
    /// <see cref="RevocationProof.None"/> in the verdict where the signature was let stand without proof. A GOST signature gives
    /// <see cref="SignatureFault.UnknownAlgorithm"/>: only NCANode checks it again.
    /// </returns>
    public static SignatureVerdict Verify(ReadOnlyMemory<byte> cms, ReadOnlyMemory<byte> content, ReadOnlyMemory<byte> evidence, X509Certificate2Collection roots)
    {
        try
        {
            if (evidence.Length > Largest)
                throw new RefusedSignatureException(SignatureFault.Malformed, "evidence larger than it may be");
            var kept = CanonicalJson.Read<SignatureEvidence>(evidence.Span);
            if (kept.Format != SignatureEvidence.Current)
                throw new RefusedSignatureException(SignatureFault.Malformed, "evidence of an unknown version");
            if (kept.NcaNode is not null)
                throw new RefusedSignatureException(SignatureFault.UnknownAlgorithm, "verified by NCANode; ask it again");
            if (kept.At > kept.VerifiedAt + Moments.Skew)
                throw new RefusedSignatureException(SignatureFault.Malformed, "evidence of a moment after it was gathered");
            var helpers = new X509Certificate2Collection();
            foreach (var certificate in kept.Chain.Concat(kept.TimeStampChain ?? []).Take(16))
                helpers.Add(X509CertificateLoader.LoadCertificate(Convert.FromBase64String(certificate)));
            var paths = new PathFinder(roots, helpers);
            var answers = new KeptAnswers([.. kept.Ocsp.Select(Convert.FromBase64String)], [.. kept.Lists.Select(Convert.FromBase64String)], kept.VerifiedAt);
            var examination = new SignatureExamination(paths, paths, answers, kept.Revocation == RevocationProof.None ? OnSilence.AllowMarked : OnSilence.Refuse);
            var checking = examination.Of(new SignatureToVerify(cms, content, kept.At, kept.Use), kept.VerifiedAt, CancellationToken.None);

            // Kept answers are at hand: nothing is waited for.
            return new SignatureVerdict.Valid(checking.AsTask().GetAwaiter().GetResult());
        }
        catch (RefusedSignatureException refused)
        {
            return refused.Verdict;
        }
#pragma warning disable CA1031 // Anybody may have written these bytes, and what is thrown over them is not all written down; none of it means that the signature holds.
        catch (Exception)
#pragma warning restore CA1031
        {
            return new SignatureVerdict.Refused(SignatureFault.Malformed, "evidence that cannot be read");
        }
    }
}
