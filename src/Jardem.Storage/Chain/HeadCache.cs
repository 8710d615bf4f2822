using System.Collections.Concurrent;

namespace Jardem.Storage.Chain;

/// <summary>
/// The last links seen of recently used streams, so that an append need not ask for them. An entry may be old: the append names the link it
/// builds on, and the database takes it only while that is still the head.
/// </summary>
internal sealed class HeadCache(int capacity)
{
    private volatile ConcurrentDictionary<Guid, Head> _young = new();
    private volatile ConcurrentDictionary<Guid, Head> _old = new();

    public void Keep(Guid stream, int version, byte[] hash)
    {
        var young = _young;
        young[stream] = new Head(version, hash);
        if (young.Count > capacity && Interlocked.CompareExchange(ref _young, new(), young) == young)
            _old = young;
    }

    public byte[]? Find(Guid stream, int version) =>
        (_young.TryGetValue(stream, out var head) || _old.TryGetValue(stream, out head)) && head.Version == version ? head.Hash : null;

    public void Forget(Guid stream)
    {
        _young.TryRemove(stream, out _);
        _old.TryRemove(stream, out _);
    }

    private sealed record Head(int Version, byte[] Hash);
}
