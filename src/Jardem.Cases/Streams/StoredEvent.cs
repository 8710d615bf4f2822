namespace Jardem.Cases.Streams;

/// <summary>An event as it was stored: its place in the stream, who made it, its bytes and its link in the hash chain.</summary>
public sealed record StoredEvent(Guid Stream, int Version, string Type, EventMeta Meta, ReadOnlyMemory<byte> Payload, ReadOnlyMemory<byte> Hash);
