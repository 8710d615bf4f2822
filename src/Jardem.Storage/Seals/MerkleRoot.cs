using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Jardem.Storage.Seals;

/// <summary>
/// The Merkle root over heads of streams, taken one after the other in the order of their ids, in memory of the tree's height. Leaves and
/// nodes are hashed under different first bytes, so that one cannot pass for the other.
/// </summary>
public sealed class MerkleRoot
{
    private readonly List<(int Height, byte[] Hash)> _open = [];

    public long Count { get; private set; }

    public void Add(Guid stream, int version, ReadOnlySpan<byte> head)
    {
        Span<byte> leaf = stackalloc byte[1 + 16 + 4 + SHA256.HashSizeInBytes];
        leaf[0] = 0;
        stream.TryWriteBytes(leaf[1..], bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(leaf[17..], version);
        head[..Math.Min(head.Length, SHA256.HashSizeInBytes)].CopyTo(leaf[21..]);
        Count++;
        _open.Add((0, SHA256.HashData(leaf)));
        while (_open.Count > 1 && _open[^1].Height == _open[^2].Height)
            JoinLast();
    }

    /// <summary>The root of what was added; no more is added afterwards.</summary>
    public byte[] Close()
    {
        while (_open.Count > 1)
            JoinLast();
        return _open.Count == 0 ? new byte[SHA256.HashSizeInBytes] : _open[0].Hash;
    }

    private void JoinLast()
    {
        Span<byte> node = stackalloc byte[1 + (2 * SHA256.HashSizeInBytes)];
        node[0] = 1;
        _open[^2].Hash.CopyTo(node[1..]);
        _open[^1].Hash.CopyTo(node[(1 + SHA256.HashSizeInBytes)..]);
        var joined = (_open[^2].Height + 1, SHA256.HashData(node));
        _open.RemoveRange(_open.Count - 2, 2);
        _open.Add(joined);
    }
}
