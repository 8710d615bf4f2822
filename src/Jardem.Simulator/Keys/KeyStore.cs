using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;
using Jardem.Simulator.Authority;
using Jardem.Simulator.People;

namespace Jardem.Simulator.Keys;

/// <summary>The keys of everybody, issued when first asked for, and the one that is chosen at this desk.</summary>
public sealed class KeyStore(Lazy<CertificationCentre> centre, Town town, WorldTime time) : IDisposable
{
    /// <summary>Of the files that are written; the keys are made up, and so is this.</summary>
    private const string FilePassword = "jardem-demo-key";

    private readonly ConcurrentDictionary<string, Lazy<X509Certificate2>> _issued = new(StringComparer.Ordinal);

    public IReadOnlyList<KeyOwner> Officers { get; } = KeyOwner.Officers();

    /// <summary>Whose key answers when nobody is asked for by number; null until somebody is chosen.</summary>
    public KeyOwner? Chosen { get; set; }

    /// <summary>The officer or person of this number.</summary>
    public KeyOwner? Find(string iin) => Officers.FirstOrDefault(o => o.Iin == iin) ?? (town.Find(iin) is { } person ? KeyOwner.Of(person) : null);

    /// <summary>Somebody else, for the order wrong-person.</summary>
    public KeyOwner Other(string iin) => Officers.First(o => o.Iin != iin);

    /// <summary>A certificate in its time; the same each time for the same holder and use.</summary>
    public X509Certificate2 Of(KeyHolder holder, KeyUse use)
    {
        var name = string.Join('|', [holder.Iin, holder.Bin, use.ToString(), .. holder.Roles]);
        return _issued.GetOrAdd(name, _ => new Lazy<X509Certificate2>(() => centre.Value.Issue(holder, use, time.Moment.AddDays(-1), time.Moment.AddYears(1)))).Value;
    }

    /// <summary>A certificate whose time was over yesterday.</summary>
    public X509Certificate2 Expired(KeyHolder holder, KeyUse use) => centre.Value.Issue(holder, use, time.Moment.AddYears(-1), time.Moment.AddDays(-1));

    /// <summary>A certificate that was revoked yesterday.</summary>
    public X509Certificate2 Revoked(KeyHolder holder, KeyUse use)
    {
        var certificate = centre.Value.Issue(holder, use, time.Moment.AddDays(-30), time.Moment.AddYears(1));
        centre.Value.Revoke(certificate, time.Moment.AddDays(-1));
        return certificate;
    }

    public byte[] Sign(X509Certificate2 key, byte[] content, bool stamped) =>
        DetachedSignature.Sign(key, content, time.Moment, stamped ? centre.Value.TimeStamps : null);

    /// <summary>
    /// Writes the keys for signing of officers who head a body, as the house's own key store takes them: <c>heads/LOGIN.pfx</c> (PKCS#12) and
    /// <c>heads/password</c>, the owner's alone.
    /// </summary>
    public void WriteHeads(string folder)
    {
        var heads = Path.Combine(folder, "heads");
        Directory.CreateDirectory(heads);
        foreach (var officer in Officers.Where(o => o.Roles.Contains("first-head")))
            PrivateFile.Write(Path.Combine(heads, officer.Login + ".pfx"), Of(officer.Holder(officer.Bin, officer.RoleOids), KeyUse.Sign).Export(X509ContentType.Pkcs12, FilePassword));
        PrivateFile.Write(Path.Combine(heads, "password"), System.Text.Encoding.ASCII.GetBytes(FilePassword));
    }

    public void Dispose()
    {
        foreach (var certificate in _issued.Values)
            if (certificate.IsValueCreated)
                certificate.Value.Dispose();
    }
}
