using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography.X509Certificates;

namespace Jardem.Simulator.Authority;

/// <summary>A revocation in the centre's register.</summary>
internal sealed record Revocation(DateTimeOffset At, X509RevocationReason Reason);

/// <summary>Serial numbers issued and revoked, in hex; kept in a file line by line where a folder is given.</summary>
internal sealed class CentreRegister
{
    private readonly ConcurrentDictionary<string, byte> issued = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, Revocation> revoked = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lock writing = new();
    private string? file;

    public static CentreRegister Kept(string file)
    {
        var register = new CentreRegister { file = file };
        if (!File.Exists(file))
            return register;
        foreach (var line in File.ReadLines(file))
            register.Take(line.Split(' '));
        return register;
    }

    public void KeepIn(string path)
    {
        lock (writing)
        {
            file = path;
            File.WriteAllLines(path, issued.Keys.Select(serial => "issued " + serial).Concat(revoked.Select(one => Line(one.Key, one.Value))));
        }
    }

    public void Issued(string serial)
    {
        issued[serial] = 0;
        Append("issued " + serial);
    }

    public void Revoked(string serial, DateTimeOffset at, X509RevocationReason reason)
    {
        var revocation = new Revocation(at, reason);
        revoked[serial] = revocation;
        Append(Line(serial, revocation));
    }

    public bool Knows(string serial) => issued.ContainsKey(serial) || revoked.ContainsKey(serial);

    public Revocation? Revoked(string serial) => revoked.GetValueOrDefault(serial);

    public IReadOnlyList<KeyValuePair<string, Revocation>> AllRevoked() => [.. revoked];

    private static string Line(string serial, Revocation revocation) =>
        string.Create(CultureInfo.InvariantCulture, $"revoked {serial} {revocation.At:O} {(int)revocation.Reason}");

    private void Take(string[] words)
    {
        if (words is ["issued", var serial])
            issued[serial] = 0;
        else if (words is ["revoked", var gone, var at, var reason])
            revoked[gone] = new Revocation(DateTimeOffset.Parse(at, CultureInfo.InvariantCulture), (X509RevocationReason)int.Parse(reason, CultureInfo.InvariantCulture));
    }

    private void Append(string line)
    {
        lock (writing)
            if (file is not null)
                File.AppendAllLines(file, [line]);
    }
}
