using NodaTime;

namespace Jardem.UseCases.Ports;

public enum TamperingKind
{
    ChangedEvent,
    MissingEvent,
    ReorderedEvents,
    CutTail,
    DeletedStream,
    ChangedSeal,
    MissingSeal,
    ChangedFile,
    MissingFile,
    ChangedSnapshot,
    JournalGap,
}

/// <summary>Something that is not as it was written.</summary>
/// <param name="Detail">For an event or stream, what is wrong with it, in English; for anything else its number, hash or id.</param>
public sealed record Tampering(TamperingKind Kind, Guid? Stream, int? Version, string Detail);

/// <summary>What verification saw. <see cref="UnsealedSince"/>: streams changed after the last seal, which only their own chain protects yet.</summary>
public sealed record VerifyReport(long Streams, long Events, long Seals, long Files, IReadOnlyList<Tampering> Findings, Instant? SealedUntil, Instant? UnsealedSince, long UnsealedStreams);

/// <summary>Seals over the heads of changed streams, chained root to root.</summary>
public interface ISeals
{
    /// <summary>Seals what changed since the last seal; false when nothing did.</summary>
    Task<bool> Seal(Instant at, CancellationToken cancel);

    Task<VerifyReport> Verify(IProgress<long>? progress, CancellationToken cancel);
}
