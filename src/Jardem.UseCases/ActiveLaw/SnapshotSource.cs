using System.Collections.Concurrent;
using Jardem.Law.Snapshots;
using Jardem.UseCases.Ports;

namespace Jardem.UseCases.ActiveLaw;

/// <summary>Snapshots of the law by id, and the active one. A snapshot never changes, so each is read from the storage once.</summary>
public sealed class SnapshotSource(ILawSnapshots store)
{
    private readonly ConcurrentDictionary<string, LawSnapshot> _loaded = new();
    private volatile string? _active;

    /// <exception cref="InvalidOperationException">No snapshot is active: the installation is not finished.</exception>
    public async ValueTask<LawSnapshot> Active(CancellationToken cancel)
    {
        var id = _active ??= await store.Active(cancel) ?? throw new InvalidOperationException("No law snapshot is active. Activate one first.");
        return await ById(id, cancel);
    }

    /// <summary>Forgets which snapshot is active, so that the next call asks the storage.</summary>
    public void Refresh() => _active = null;

    /// <exception cref="KeyNotFoundException">No such snapshot is kept.</exception>
    public async ValueTask<LawSnapshot> ById(string id, CancellationToken cancel)
    {
        if (_loaded.TryGetValue(id, out var known))
            return known;
        var bytes = await store.Load(id, cancel) ?? throw new KeyNotFoundException($"Law snapshot {id} is not kept here.");
        return _loaded.GetOrAdd(id, _ => LawSnapshot.FromBytes(bytes.ToArray()));
    }
}
