using System.Security.Cryptography.X509Certificates;
using Jardem.Integrations.Signatures.Revocation;
using NodaTime;

namespace Jardem.Integrations.Signatures.Evidence;

/// <summary>The answers kept with a signature, each believed by its own signature and its own time.</summary>
/// <param name="at">When they came.</param>
internal sealed class KeptAnswers(IReadOnlyList<byte[]> responses, IReadOnlyList<byte[]> lists, Instant at) : IRevocationAnswers
{
    public ValueTask<RevocationAnswer?> Ocsp(X509Certificate2 certificate, X509Certificate2 issuer, CancellationToken cancel) =>
        ValueTask.FromResult(First(responses, der => OcspResponse.Read(der, new OcspQuestion(certificate, issuer), null, at)));

    public ValueTask<RevocationAnswer?> List(X509Certificate2 certificate, X509Certificate2 issuer, CancellationToken cancel) =>
        ValueTask.FromResult(First(lists, der => RevocationList.Read(der) is var list && list.HoldsAt(at) && list.IsBy(issuer) ? list.About(certificate) : null));

    private static RevocationAnswer? First(IReadOnlyList<byte[]> all, Func<byte[], RevocationAnswer?> read)
    {
        foreach (var der in all)
        {
            try
            {
                if (read(der) is { } answer)
                    return answer;
            }
            catch (UnusableAnswerException)
            {
                // It may be about another certificate of the path.
            }
        }

        return null;
    }
}
