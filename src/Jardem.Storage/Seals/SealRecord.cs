using System.Security.Cryptography;
using Jardem.Storage.Chain;

namespace Jardem.Storage.Seals;

/// <summary>A seal: the root over the heads it covers, bound to the seal before it.</summary>
internal sealed class SealRecord
{
    public const string Columns = "number as Number, at_ns as At, heads as Heads, prev as Prev, root as Root, hash as Hash";

    public int Number { get; init; }

    public long At { get; init; }

    public long Heads { get; init; }

    /// <summary>Hash of the seal before; zeros for the first.</summary>
    public byte[] Prev { get; init; } = new byte[EventHash.Size];

    public byte[] Root { get; init; } = [];

    public byte[] Hash { get; init; } = [];

    public byte[] OwnHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        EventHash.Add(hash, "jardem.seal/1");
        EventHash.Add(hash, Prev);
        EventHash.Add(hash, Number);
        EventHash.Add(hash, At);
        EventHash.Add(hash, Heads);
        EventHash.Add(hash, Root);
        return hash.GetHashAndReset();
    }
}
