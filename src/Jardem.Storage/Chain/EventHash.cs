using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Jardem.Cases.Streams;
using Jardem.Storage.Rows;

namespace Jardem.Storage.Chain;

/// <summary>
/// The link of one event in the hash chain of its stream: SHA-256 over the link before it and everything stored with the event, each
/// field led by its length, so that no byte can move from one field to the next unseen.
/// </summary>
public static class EventHash
{
    /// <summary>Length of a link, bytes.</summary>
    public const int Size = SHA256.HashSizeInBytes;

    /// <summary>The link before the first event. It binds the stream's id and kind.</summary>
    public static byte[] Genesis(Guid stream, string kind)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, "jardem.stream/1");
        Add(hash, stream);
        Add(hash, kind);
        return hash.GetHashAndReset();
    }

    public static byte[] Of(ReadOnlySpan<byte> previous, Guid stream, int version, string type, EventMeta meta, ReadOnlySpan<byte> payload)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, previous);
        Add(hash, stream);
        Add(hash, version);
        Add(hash, type);
        Add(hash, StoredTime.Of(meta.At));
        Add(hash, meta.Actor);
        Add(hash, meta.Unit);
        Add(hash, meta.Snapshot);
        Add(hash, meta.UseCase);
        Add(hash, payload);
        return hash.GetHashAndReset();
    }

    internal static void Add(IncrementalHash hash, ReadOnlySpan<byte> field)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, field.Length);
        hash.AppendData(length);
        hash.AppendData(field);
    }

    internal static void Add(IncrementalHash hash, long field)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, field);
        Add(hash, bytes);
    }

    internal static void Add(IncrementalHash hash, Guid field)
    {
        Span<byte> bytes = stackalloc byte[16];
        field.TryWriteBytes(bytes, bigEndian: true, out _);
        Add(hash, bytes);
    }

    internal static void Add(IncrementalHash hash, string field)
    {
        var size = Encoding.UTF8.GetByteCount(field);
        var bytes = size <= 512 ? stackalloc byte[size] : new byte[size];
        Encoding.UTF8.GetBytes(field, bytes);
        Add(hash, bytes);
    }
}
