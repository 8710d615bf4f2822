using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using NodaTime;

namespace Jardem.Integrations.Gateway.Signing;

/// <summary>
/// Whose signatures are believed: certificates named by themselves, and those issued by the authorities named, with the BIN named. Asks nobody and
/// fetches nothing.
/// </summary>
internal sealed class TrustedSigners
{
    private readonly HashSet<string> _named;
    private readonly X509Certificate2Collection _authorities = [];
    private readonly string? _bin;
    private readonly IClock _clock;

    /// <summary>Certificates whose chain was found good; only good ones are kept, so strangers cannot fill it.</summary>
    private readonly ConcurrentDictionary<string, bool> _issued = new(StringComparer.Ordinal);

    public TrustedSigners(SealSettings settings, IClock clock)
    {
        _named = settings.Thumbprints.Select(t => t.Replace(":", "", StringComparison.Ordinal).ToUpperInvariant()).ToHashSet(StringComparer.Ordinal);
        foreach (var certificate in settings.Trusted)
        {
            if (certificate.Extensions.OfType<X509BasicConstraintsExtension>().Any(e => e.CertificateAuthority))
                _authorities.Add(certificate);
            else
                _named.Add(certificate.GetCertHashString(HashAlgorithmName.SHA256));
        }

        _bin = settings.SignerBin;
        _clock = clock;
    }

    /// <summary>Why the certificate's signatures are not believed; null where they are.</summary>
    public string? Fault(X509Certificate2 certificate)
    {
        // First whose it is: of a stranger's certificate nothing more is read.
        var now = _clock.GetCurrentInstant().ToDateTimeUtc();
        var thumbprint = certificate.GetCertHashString(HashAlgorithmName.SHA256);
        if (!_named.Contains(thumbprint) && !_issued.ContainsKey(thumbprint))
        {
            if (_authorities.Count == 0 || !Issued(certificate, now) || (_bin is not null && !Names(certificate, _bin)))
                return "the signer is a stranger";
            _issued.TryAdd(thumbprint, true);
        }

        if (now < certificate.NotBefore.ToUniversalTime() || now > certificate.NotAfter.ToUniversalTime())
            return "the signer's certificate is out of date";
        if (certificate.Extensions.OfType<X509KeyUsageExtension>().FirstOrDefault() is { } usage && !usage.KeyUsages.HasFlag(X509KeyUsageFlags.DigitalSignature))
            return "the signer's certificate is not for signing";
        return null;
    }

    private bool Issued(X509Certificate2 certificate, DateTime now)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(_authorities);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTime = now;
        chain.ChainPolicy.VerificationTimeIgnored = false;
        return chain.Build(certificate);
    }

    private static bool Names(X509Certificate2 certificate, string bin) =>
        certificate.SubjectName.EnumerateRelativeDistinguishedNames().Any(n => !n.HasMultipleElements && n.GetSingleElementType().Value == "2.5.4.11" && n.GetSingleElementValue() == "BIN" + bin);
}
