using Jardem.UseCases.Ports;

namespace Jardem.Storage.Seals;

/// <summary>What verification found; the same place is named once, by the first thing found there.</summary>
internal sealed class Findings
{
    private readonly List<Tampering> _all = [];
    private readonly HashSet<(Guid, int)> _places = [];
    private readonly HashSet<Guid> _deleted = [];

    public IReadOnlyList<Tampering> All => _all;

    public void AtEvent(TamperingKind kind, Guid stream, int version, string detail)
    {
        if (_places.Add((stream, version)))
            _all.Add(new Tampering(kind, stream, version, detail));
    }

    public void DeletedStream(Guid stream, string detail)
    {
        if (_deleted.Add(stream))
            _all.Add(new Tampering(TamperingKind.DeletedStream, stream, null, detail));
    }

    public void Add(TamperingKind kind, string detail) => _all.Add(new Tampering(kind, null, null, detail));
}
