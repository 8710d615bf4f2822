using Jardem.Integrations.Signatures.Paths;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.Integrations.Signatures.Revocation;

/// <summary>What showed that no certificate of a path is revoked.</summary>
internal sealed record NotRevoked(RevocationProof Proof, IReadOnlyList<ReadOnlyMemory<byte>> Ocsp, IReadOnlyList<ReadOnlyMemory<byte>> Lists);

/// <summary>OCSP, then the list, for the certificate; the list for each authority above it but the root.</summary>
internal static class RevocationCheck
{
    /// <param name="at">A revocation from later on does not touch what was signed before it.</param>
    /// <exception cref="RefusedSignatureException">One is revoked, or nothing is known and the policy is to refuse.</exception>
    public static async ValueTask<NotRevoked> Of(TrustedPath path, Instant at, IRevocationAnswers answers, OnSilence onSilence, CancellationToken cancel)
    {
        var (ocsp, lists) = (new List<ReadOnlyMemory<byte>>(), new List<ReadOnlyMemory<byte>>());
        var proof = RevocationProof.Ocsp;
        for (var i = 0; i < path.Certificates.Length - 1; i++)
        {
            var (certificate, issuer) = (path.Certificates[i], path.Certificates[i + 1]);
            var answer = i == 0 ? await answers.Ocsp(certificate, issuer, cancel) : null;
            var kept = ocsp;
            if (answer is null)
            {
                answer = await answers.List(certificate, issuer, cancel);
                kept = lists;
                if (i == 0)
                    proof = RevocationProof.Crl;
            }

            if (answer is null)
            {
                if (onSilence == OnSilence.Refuse)
                    throw new RefusedSignatureException(SignatureFault.RevocationUnknown, i == 0 ? "neither OCSP nor a list answers" : "no list of an authority answers");
                proof = RevocationProof.None;
                continue;
            }

            if (answer.RevokedAt is { } from && from <= at)
                throw new RefusedSignatureException(SignatureFault.Revoked, i == 0 ? "the certificate" : "an authority of its path");
            kept.Add(answer.Der);
        }

        return new NotRevoked(proof, ocsp, lists);
    }
}
