using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Jardem.Simulator.Authority;
using Jardem.Simulator.Keys;
using Jardem.Simulator.People;
using NodaTime;

namespace Jardem.Simulator.Wire;

/// <summary>The keys of the wire: the gateway's own, a stranger's for forged answers, and the one given to the house.</summary>
public sealed class GatewayKeys(Lazy<CertificationCentre> centre, WorldTime time) : IDisposable
{
    private readonly Lazy<X509Certificate2> _own = new(() => System(centre.Value, time, "GATEWAY SIMULATOR", 9001));
    private readonly Lazy<X509Certificate2> _stranger = new(() => Stranger(time));

    /// <summary>Signs the answers.</summary>
    public X509Certificate2 Own => _own.Value;

    /// <summary>A key of no authority.</summary>
    public X509Certificate2 OfNobody => _stranger.Value;

    /// <summary>A new key for the house's own requests.</summary>
    public X509Certificate2 ForHouse() => System(centre.Value, time, "JARDEM DEMONSTRATION", 9011);

    /// <summary>Whether the certificate is of the centre, in its time and not revoked.</summary>
    public bool Trusts(X509Certificate2 certificate)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(centre.Value.Root);
        chain.ChainPolicy.ExtraStore.Add(centre.Value.Issuing);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTime = time.Moment.UtcDateTime;
        return chain.Build(certificate);
    }

    /// <summary>
    /// Writes what the house needs into a folder: <c>roots/root.pem</c>, <c>issuing/issuing.pem</c>, <c>gateway.pem</c> and, last and whole,
    /// <c>house.pfx</c>, the house's key (PKCS#12 without a password).
    /// </summary>
    public void Write(string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "roots"));
        Directory.CreateDirectory(Path.Combine(folder, "issuing"));
        File.WriteAllText(Path.Combine(folder, "roots", "root.pem"), centre.Value.Root.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder, "issuing", "issuing.pem"), centre.Value.Issuing.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder, "gateway.pem"), Own.ExportCertificatePem());
        using var key = ForHouse();
        PrivateFile.Write(Path.Combine(folder, "house.pfx"), key.Export(X509ContentType.Pfx));
    }

    public void Dispose()
    {
        if (_own.IsValueCreated)
            _own.Value.Dispose();
        if (_stranger.IsValueCreated)
            _stranger.Value.Dispose();
    }

    private static X509Certificate2 System(CertificationCentre centre, WorldTime time, string name, int order)
    {
        var iin = MadeNumbers.Iin(new LocalDate(1980, 1, 1), male: true, foreigner: false, ref order);
        var binOrder = 98_900;
        var holder = new KeyHolder(iin, "JARDEM", name, null, MadeNumbers.Bin(new LocalDate(2020, 1, 1), ref binOrder), name, KeyRoles.LegalEntity, KeyRoles.InformationSystem);
        return centre.Issue(holder, KeyUse.Sign, time.Moment.AddDays(-1), time.Moment.AddYears(1), KeyAlgorithm.Rsa2048);
    }

    private static X509Certificate2 Stranger(WorldTime time)
    {
        using var key = RSA.Create(2048);
        return new CertificateRequest("CN=NOBODY", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(time.Moment.AddDays(-1), time.Moment.AddYears(1));
    }
}
