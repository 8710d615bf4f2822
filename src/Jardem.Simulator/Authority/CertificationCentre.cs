using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Jardem.Simulator.Authority;

/// <summary>
/// A certification centre for tests and demonstrations, whose certificates look like those of the national one: a root, an issuing
/// authority, an OCSP responder, revocation lists and a time-stamp authority. Nothing outside a test may trust it.
/// </summary>
public sealed class CertificationCentre
{
    private readonly Func<DateTimeOffset> clock;
    private readonly KeyAlgorithm algorithm;
    private readonly CentreKeys keys;

    internal CertificationCentre(CentreKeys keys, KeyAlgorithm algorithm, Uri address, Func<DateTimeOffset> clock, CentreRegister register)
    {
        (this.keys, this.algorithm, this.clock, Address, Register) = (keys, algorithm, clock, address, register);
        Ocsp = new OcspResponder(keys.Issuing, keys.Responder, register, clock);
        TimeStamps = new TimeStampAuthority(keys.TimeStamper, keys.Issuing, clock);
    }

    /// <summary>Where the centre is reached; written into certificates issued from now on. Ends with a slash.</summary>
    public Uri Address { get; set; }

    public X509Certificate2 Root => X509CertificateLoader.LoadCertificate(keys.Root.RawData);

    public X509Certificate2 Issuing => X509CertificateLoader.LoadCertificate(keys.Issuing.RawData);

    /// <summary>The issuing authority with its key, for tests that issue what a centre would not.</summary>
    public X509Certificate2 IssuingWithKey => keys.Issuing;

    public OcspResponder Ocsp { get; }

    public TimeStampAuthority TimeStamps { get; }

    /// <summary>What is out of order now; each is answered with 503.</summary>
    public CentreFaults Faults { get; } = new();

    /// <summary>How long an answer on revocation holds.</summary>
    public TimeSpan RevocationListLives { get; set; } = TimeSpan.FromHours(24);

    internal CentreRegister Register { get; }

    /// <summary>A new centre with new keys.</summary>
    /// <param name="address">Where it is reached.</param>
    /// <param name="clock">The moment it is, a demonstration's own where it has one.</param>
    public static CertificationCentre Create(Uri address, Func<DateTimeOffset> clock, KeyAlgorithm algorithm = KeyAlgorithm.Rsa2048) =>
        new(CentreKeys.Make(algorithm, address, clock()), algorithm, address, clock, new CentreRegister());

    /// <summary>The centre kept in a folder; made and kept there when the folder holds none, so that a restart has the same roots.</summary>
    public static CertificationCentre Open(string folder, Uri address, Func<DateTimeOffset> clock, KeyAlgorithm algorithm = KeyAlgorithm.Rsa2048)
    {
        var keys = CentreKeys.Load(folder);
        if (keys is null)
        {
            keys = CentreKeys.Make(algorithm, address, clock());
            keys.Save(folder);
        }

        var kept = keys.Issuing.GetRSAPublicKey() is null ? KeyAlgorithm.EcdsaP256 : KeyAlgorithm.Rsa2048;
        return new CertificationCentre(keys, kept, address, clock, CentreRegister.Kept(Path.Combine(folder, "register.txt")));
    }

    /// <summary>Keeps the keys and the register in a folder; files are the owner's alone.</summary>
    public void Save(string folder)
    {
        keys.Save(folder);
        Register.KeepIn(Path.Combine(folder, "register.txt"));
    }

    /// <summary>A certificate with its key, for one person and one use.</summary>
    public X509Certificate2 Issue(KeyHolder who, KeyUse use, DateTimeOffset from, DateTimeOffset to) => Issue(who, use, from, to, algorithm);

    /// <summary>The same with a key of another algorithm than the centre's.</summary>
    public X509Certificate2 Issue(KeyHolder who, KeyUse use, DateTimeOffset from, DateTimeOffset to, KeyAlgorithm key)
    {
        var certificate = CertificateProfile.Person(who, use, key, keys.Issuing, from, to, Address);
        Register.Issued(certificate.SerialNumber);
        return certificate;
    }

    /// <summary>Revokes now, or from the moment given.</summary>
    public void Revoke(X509Certificate2 certificate, DateTimeOffset? at = null, X509RevocationReason reason = X509RevocationReason.KeyCompromise) =>
        Register.Revoked(certificate.SerialNumber, at ?? clock(), reason);

    /// <summary>The issuing authority's base list, thisUpdate now.</summary>
    public byte[] RevocationList() => List(keys.Issuing);

    /// <summary>The root's base list; an issuing authority is revoked in it.</summary>
    public byte[] RootRevocationList() => List(keys.Root);

    private byte[] List(X509Certificate2 authority)
    {
        var now = clock();
        var list = new CertificateRevocationListBuilder();
        foreach (var (serial, revocation) in Register.AllRevoked())
            list.AddEntry(Convert.FromHexString(serial), revocation.At, revocation.Reason);
        return list.Build(authority, now.ToUnixTimeSeconds(), now + RevocationListLives, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1, now);
    }
}

/// <summary>What is out of order at a centre, on demand.</summary>
public sealed class CentreFaults
{
    public bool OcspSilent { get; set; }

    /// <summary>The issuing authority's list; the root's still answers.</summary>
    public bool ListSilent { get; set; }

    public bool TimeStampsSilent { get; set; }
}
