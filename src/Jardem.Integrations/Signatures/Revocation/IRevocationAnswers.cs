using System.Security.Cryptography.X509Certificates;

namespace Jardem.Integrations.Signatures.Revocation;

/// <summary>Where answers on revocation come from: the network, or evidence kept with a signature.</summary>
internal interface IRevocationAnswers
{
    /// <summary>Null when nobody gives an answer that can be used.</summary>
    ValueTask<RevocationAnswer?> Ocsp(X509Certificate2 certificate, X509Certificate2 issuer, CancellationToken cancel);

    /// <summary>Null when there is no list that can be used.</summary>
    ValueTask<RevocationAnswer?> List(X509Certificate2 certificate, X509Certificate2 issuer, CancellationToken cancel);
}
