using System.Security.Cryptography.X509Certificates;
using NodaTime;

namespace Jardem.Integrations.Signatures;

/// <summary>Moments of certificates and how far clocks of different houses may be apart.</summary>
internal static class Moments
{
    /// <summary>What another house's clock may be ahead or behind.</summary>
    public static Duration Skew { get; } = Duration.FromMinutes(5);

    public static Instant From(this X509Certificate2 certificate) => Instant.FromDateTimeUtc(certificate.NotBefore.ToUniversalTime());

    public static Instant To(this X509Certificate2 certificate) => Instant.FromDateTimeUtc(certificate.NotAfter.ToUniversalTime());
}
