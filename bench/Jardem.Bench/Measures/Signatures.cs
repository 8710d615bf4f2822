using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using Jardem.Bench.Measuring;
using Jardem.Integrations.Signatures;
using Jardem.Simulator.Authority;
using Jardem.UseCases.Ports;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Jardem.Bench.Measures;

/// <summary>
/// Verifying a signature with its path on one core, beside SignedCms and X509Chain over the same bytes. Ours does more: use, person,
/// revocation by a list at hand, evidence.
/// </summary>
internal static class Signatures
{
    private const int Signers = 512;

    private static readonly byte[] Content = new byte[20_000];

    public static async Task<IReadOnlyList<Line>> Run(Size size)
    {
        var lines = new List<Line>();
        foreach (var (algorithm, name) in new[] { (KeyAlgorithm.Rsa2048, "RSA-2048"), (KeyAlgorithm.EcdsaP256, "ECDSA P-256") })
        {
            await using var wire = await Wire.Open(algorithm);
            var settings = wire.Settings;
            var signed = wire.Signed(Signers);
            var verifier = SignatureRegistration.Verifier(settings, SystemClock.Instance);
            Verify(verifier, signed[0]);
            var milliseconds = size.Seconds * 300;
            var fresh = verifier;
            var taken = await Rounds.Interleave(
                size.Rounds,
                _ => OneCore.Run(milliseconds, i => Plain(signed[i % Signers], wire)),
                _ => OneCore.Run(milliseconds, i =>
                {
                    // A verifier that has seen none of these signers.
                    if (i % Signers == 0)
                        fresh = SignatureRegistration.Verifier(settings, SystemClock.Instance);
                    return Verify(fresh, signed[i % Signers]);
                }),
                _ => OneCore.Run(milliseconds, i => Plain(signed[0], wire)),
                _ => OneCore.Run(milliseconds, i => Verify(verifier, signed[0])));
            lines.Add(Of($"{name}: signatures verified with their path a second, each by another signer, one core", taken[0], taken[1], 1));
            lines.Add(Of($"{name}: the same, many by one signer", taken[2], taken[3], 1.3));
        }

        return lines;
    }

    private static Line Of(string work, IReadOnlyList<Cost> peer, IReadOnlyList<Cost> ours, double aim)
    {
        var ratio = peer.Of(c => c.Nanoseconds).Over(ours.Of(c => c.Nanoseconds));
        return new Line(work, $"SignedCms + X509Chain: {Line.Show(PerSecond(peer), "/s")}", Line.Show(PerSecond(ours), "/s"), Line.Times(ratio), $"≥ {aim.ToString(System.Globalization.CultureInfo.InvariantCulture)}x", ratio.Median >= aim);
    }

    private static Samples PerSecond(IReadOnlyList<Cost> costs) => costs.Of(c => 1e9 / c.Nanoseconds);

    private static SignatureVerdict Verify(ISignatureVerifier verifier, byte[] cms)
    {
        var verdict = verifier.Verify(new SignatureToVerify(cms, Content, SystemClock.Instance.GetCurrentInstant(), SignatureUse.Sign), CancellationToken.None).GetAwaiter().GetResult();
        return verdict is SignatureVerdict.Valid ? verdict : throw new InvalidOperationException(verdict.ToString());
    }

    /// <summary>What a program without us would write.</summary>
    private static bool? Plain(byte[] signature, Wire wire)
    {
        var cms = new SignedCms(new ContentInfo(Content), detached: true);
        cms.Decode(signature);
        cms.CheckSignature(verifySignatureOnly: true);
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(wire.Root);
        chain.ChainPolicy.ExtraStore.AddRange(cms.Certificates);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        return chain.Build(cms.SignerInfos[0].Certificate!) ? true : throw new InvalidOperationException("The chain does not hold.");
    }

    /// <summary>A centre with its list on a socket; its OCSP is silent, so that nothing is waited for while measuring.</summary>
    private sealed class Wire : IAsyncDisposable
    {
        private readonly string folder = Directory.CreateTempSubdirectory("jardem-bench-").FullName;
        private readonly WebApplication app;
        private readonly CertificationCentre centre;
        private readonly Uri address;

        private Wire(WebApplication app, CertificationCentre centre, Uri address)
        {
            (this.app, this.centre, this.address) = (app, centre, address);
            Root = centre.Root;
            File.WriteAllBytes(Path.Combine(folder, "root.cer"), Root.RawData);
        }

        public X509Certificate2 Root { get; }

        public SignatureSettings Settings => new() { Roots = folder, AllowedHosts = [address.Authority], Pause = Duration.FromHours(10), ListRefresh = Duration.FromHours(10) };

        public static async Task<Wire> Open(KeyAlgorithm algorithm)
        {
            CertificationCentre? centre = null;
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            var app = builder.Build();
            app.Urls.Add("http://127.0.0.1:0");
            app.MapAuthority(() => centre!);
            await app.StartAsync();
            var address = new Uri(app.Urls.Single());
            centre = CertificationCentre.Create(address, () => DateTimeOffset.UtcNow, algorithm);
            centre.Faults.OcspSilent = true;
            return new Wire(app, centre, address);
        }

        /// <summary>Signatures of the same content by as many certificates, over few keys: making keys of RSA takes its time.</summary>
        public byte[][] Signed(int count)
        {
            var now = DateTimeOffset.UtcNow;
            var first = centre.Issue(new KeyHolder("700102300010", "Мысалов", "Мысал", null, null, null, KeyRoles.NaturalPerson), KeyUse.Sign, now.AddDays(-1), now.AddYears(1));
            return [.. Enumerable.Range(0, count).Select(_ => DetachedSignature.Sign(CertificateProfile.Again(first, centre.IssuingWithKey), Content, now, null, null, centre.Issuing))];
        }

        public async ValueTask DisposeAsync()
        {
            await app.DisposeAsync();
            Directory.Delete(folder, recursive: true);
        }
    }
}
