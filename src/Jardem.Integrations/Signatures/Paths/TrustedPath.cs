using System.Collections.Immutable;
using System.Security.Cryptography.X509Certificates;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.Integrations.Signatures.Paths;

/// <summary>A path from a certificate to a trusted root, whose signatures were verified once.</summary>
internal sealed class TrustedPath(ImmutableArray<X509Certificate2> certificates)
{
    private readonly ImmutableArray<(Instant From, Instant To)> validity = [.. certificates.Select(c => (c.From(), c.To()))];

    /// <summary>The certificate first, the root last; two at least.</summary>
    public ImmutableArray<X509Certificate2> Certificates => certificates;

    public X509Certificate2 Leaf => certificates[0];

    /// <summary>DER in base64, as evidence keeps it.</summary>
    public ImmutableArray<string> Base64 { get; } = [.. certificates.Select(c => Convert.ToBase64String(c.RawDataMemory.Span))];

    /// <summary>Who stands behind the leaf.</summary>
    public Subject Subject { get; } = Subject.Of(certificates[0]);

    /// <exception cref="RefusedSignatureException">A certificate of the path is not in force at the moment; the moment is strictly inside.</exception>
    public void CheckAt(Instant at)
    {
        for (var i = 0; i < validity.Length; i++)
        {
            if (at <= validity[i].From)
                throw new RefusedSignatureException(SignatureFault.NotYetValid, i == 0 ? "the certificate" : "a certificate of its path");
            if (at >= validity[i].To)
                throw new RefusedSignatureException(SignatureFault.Expired, i == 0 ? "the certificate" : "a certificate of its path");
        }
    }
}
