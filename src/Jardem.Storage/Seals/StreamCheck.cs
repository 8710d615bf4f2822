using Jardem.Storage.Chain;
using Jardem.Storage.Rows;
using Jardem.UseCases.Ports;

namespace Jardem.Storage.Seals;

/// <summary>Recomputes the chain of one stream and compares it with its head and with every seal over it.</summary>
internal sealed class StreamCheck(Guid stream, StreamHead? head, IReadOnlyList<EventRecord> events, IReadOnlyList<SealedHead> seals, Findings findings)
{
    // Finding where a moved event came from tries every place: this bounds the work in a long stream that was tampered with.
    private const int LongestSearched = 400;

    /// <summary>When the first event came that no seal covers; null when all are covered.</summary>
    public long? UnsealedSince { get; private set; }

    public void Run()
    {
        if (events.Count == 0)
        {
            findings.DeletedStream(stream, head is null ? "nothing of it is left but its seals" : $"its {head.Version} events are gone");
            return;
        }

        if (head is null)
            findings.DeletedStream(stream, "its head is gone, its events remain");
        Chain();
        Tail();
        Sealed();
        var last = seals.Count == 0 ? 0 : seals.Max(s => s.Version);
        UnsealedSince = events.FirstOrDefault(e => e.Version > last)?.At;
    }

    private void Chain()
    {
        var previous = head is null ? null : EventHash.Genesis(stream, head.Kind);
        var (next, broken) = (1, new List<EventRecord>());
        foreach (var one in events)
        {
            for (; next < one.Version; next++)
            {
                findings.AtEvent(TamperingKind.MissingEvent, stream, next, "missing between those before and after it");
                previous = null;
            }

            if (previous is not null && !Link(previous, one.Version, one).AsSpan().SequenceEqual(one.Hash))
                broken.Add(one);
            previous = one.Hash;
            next++;
        }

        foreach (var one in broken)
            Name(one);
    }

    /// <summary>Tells a moved event from a changed one; an event that only lost its predecessor is no finding of its own.</summary>
    private void Name(EventRecord one)
    {
        if (events.Count <= LongestSearched)
        {
            var links = events.Select(e => e.Hash).ToList();
            if (head is not null)
                links.Add(EventHash.Genesis(stream, head.Kind));
            if (one.Version > 1 && links.Exists(x => Fits(x, one.Version, one, one.Hash)))
                return;
            if (links.Exists(x => events.Any(e => e != one && Fits(x, e.Version, one, one.Hash))))
            {
                findings.AtEvent(TamperingKind.ReorderedEvents, stream, one.Version, "this event stood at another place");
                return;
            }

            if (links.Exists(x => events.Any(e => e != one && Fits(x, one.Version, e, one.Hash))))
            {
                findings.AtEvent(TamperingKind.ReorderedEvents, stream, one.Version, "the content of another event stands here");
                return;
            }
        }

        findings.AtEvent(TamperingKind.ChangedEvent, stream, one.Version, "its content or its link is not as written");
    }

    private void Tail()
    {
        var last = events[^1];
        var most = Math.Max(head?.Version ?? 0, seals.Count == 0 ? 0 : seals.Max(s => s.Version));
        if (last.Version < most)
            findings.AtEvent(TamperingKind.CutTail, stream, last.Version + 1, $"events {last.Version + 1} to {most} are cut off");
        else if (head is not null && (head.Version != last.Version || !head.Hash.AsSpan().SequenceEqual(last.Hash)))
            findings.AtEvent(TamperingKind.ChangedEvent, stream, Math.Min(head.Version + 1, last.Version), "the head of the stream is another one");
    }

    private void Sealed()
    {
        foreach (var seal in seals)
        {
            var one = events.FirstOrDefault(e => e.Version == seal.Version);
            if (one is not null && !one.Hash.AsSpan().SequenceEqual(seal.Hash))
                findings.AtEvent(TamperingKind.ChangedEvent, stream, seal.Version, $"another one than seal {seal.Seal} covers");
        }
    }

    private bool Fits(byte[] previous, int version, EventRecord content, byte[] hash) => Link(previous, version, content).AsSpan().SequenceEqual(hash);

    private byte[] Link(byte[] previous, int version, EventRecord content) =>
        EventHash.Of(previous, stream, version, content.Type, content.Meta, content.Payload);
}
