using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Jardem.Integrations.Signatures.Cms;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.Integrations.Signatures.Paths;

/// <summary>
/// Finds a path to a configured root and to no other: the machine's own roots do not count, and nothing is fetched. What is found depends
/// on the certificate's bytes alone and never on the day, so it is remembered; the day is asked of the path.
/// </summary>
internal sealed class PathFinder(X509Certificate2Collection roots, X509Certificate2Collection intermediates)
{
    private const int Longest = 6;
    private const int Remembered = 4096;
    private const int MostAuthorities = 64;

    private readonly ConcurrentDictionary<string, TrustedPath> found = new(StringComparer.Ordinal);

    /// <summary>Authorities of paths found before, by their bytes: one object each, checked once.</summary>
    private readonly ConcurrentDictionary<(string Bytes, bool Anchor), X509Certificate2> authorities = new();

    /// <summary>Issuing authorities known beforehand.</summary>
    public X509Certificate2Collection Known => intermediates;

    /// <param name="enclosed">Certificates that came along and may help; trusted for nothing by themselves.</param>
    /// <exception cref="RefusedSignatureException">There is no path, or a link of it is too weak.</exception>
    public TrustedPath Find(X509Certificate2 certificate, Func<X509Certificate2Collection> enclosed)
    {
        var key = Convert.ToHexString(SHA256.HashData(certificate.RawDataMemory.Span));
        if (found.TryGetValue(key, out var known))
            return known;
        SignatureAlgorithms.CheckCertificate(certificate);

        // Authorities known already nearly always do; those that came along are read when they do not.
        var path = Build(certificate, [.. authorities.Values], out _) ?? Build(certificate, enclosed(), out var why)
            ?? throw new RefusedSignatureException(SignatureFault.UntrustedRoot, why);
        if (found.Count >= Remembered)
            found.Clear();
        found[key] = path;
        return path;
    }

    private TrustedPath? Build(X509Certificate2 certificate, X509Certificate2Collection helpers, out string why)
    {
        using var chain = new X509Chain();
        var policy = chain.ChainPolicy;
        policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        policy.CustomTrustStore.AddRange(roots);
        policy.ExtraStore.AddRange(intermediates);
        policy.ExtraStore.AddRange(helpers);
        policy.RevocationMode = X509RevocationMode.NoCheck;
        policy.DisableCertificateDownloads = true;
        policy.VerificationFlags = X509VerificationFlags.IgnoreNotTimeValid;

        // A moment of the certificate itself, so that what is found does not depend on when it is looked for.
        policy.VerificationTime = certificate.NotBefore.AddSeconds(1);
        policy.VerificationTimeIgnored = false;
        var built = chain.Build(certificate);
        why = built ? "the path is one certificate, or too long" : string.Join(", ", chain.ChainStatus.Select(s => s.Status).Distinct());
        var elements = chain.ChainElements;
        if (!built || elements.Count is < 2 or > Longest)
            return null;
        return new TrustedPath([certificate, .. Enumerable.Range(1, elements.Count - 1).Select(i => Authority(elements[i].Certificate, anchor: i == elements.Count - 1))]);
    }

    private X509Certificate2 Authority(X509Certificate2 certificate, bool anchor)
    {
        var key = (certificate.GetCertHashString(HashAlgorithmName.SHA256), anchor);
        if (authorities.TryGetValue(key, out var known))
            return known;
        var own = X509CertificateLoader.LoadCertificate(certificate.RawDataMemory.Span);
        SignatureAlgorithms.CheckCertificate(own, anchor);
        return authorities.Count < MostAuthorities ? authorities.GetOrAdd(key, own) : own;
    }
}
