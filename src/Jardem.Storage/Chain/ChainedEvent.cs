using Jardem.Cases.Streams;
using Jardem.UseCases.Ports;

namespace Jardem.Storage.Chain;

/// <summary>An event with its place and link, ready to be written.</summary>
public sealed record ChainedEvent(Guid Stream, int Version, NewEvent Event, byte[] Hash);

/// <summary>A stream's new events, linked to its head.</summary>
/// <param name="Before">The link that the stream must still have; the genesis for a new one.</param>
public sealed record ChainedStream(StreamAppend Append, byte[] Before, IReadOnlyList<ChainedEvent> Events)
{
    public Guid Id => Append.Stream;

    public int Version => Append.ExpectedVersion + Events.Count;

    public byte[] Head => Events.Count == 0 ? Before : Events[^1].Hash;

    /// <summary>Links the events of an append after the head that the stream has at its expected version.</summary>
    public static ChainedStream After(byte[] before, StreamAppend append, EventMeta meta)
    {
        var (hash, version) = (before, append.ExpectedVersion);
        var events = new List<ChainedEvent>(append.Events.Count);
        foreach (var one in append.Events)
        {
            hash = EventHash.Of(hash, append.Stream, ++version, one.Type, meta, one.Payload.Span);
            events.Add(new ChainedEvent(append.Stream, version, one, hash));
        }

        return new ChainedStream(append, before, events);
    }
}
