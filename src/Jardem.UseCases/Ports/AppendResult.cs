namespace Jardem.UseCases.Ports;

/// <summary>What came of an append.</summary>
public abstract record AppendResult
{
    private AppendResult()
    {
    }

    /// <summary>Everything is durable. <paramref name="JournalNumber"/> is set when a journal was named.</summary>
    public sealed record Done(long? JournalNumber) : AppendResult;

    /// <summary>Somebody else changed the stream first; nothing was written.</summary>
    public sealed record VersionConflict(Guid Stream, int Actual) : AppendResult;

    /// <summary>The claim belongs to another stream; nothing was written.</summary>
    public sealed record ClaimTaken(Claim Claim, Guid By) : AppendResult;

    /// <summary>The request was done before; nothing was written now.</summary>
    public sealed record Repeated(ReadOnlyMemory<byte> Answer, long? JournalNumber) : AppendResult;

    /// <summary>The idempotency key was used for another request; nothing was written.</summary>
    public sealed record KeyReused : AppendResult;

    /// <summary>Another law snapshot was activated meanwhile; nothing was written, the command is to be made again.</summary>
    public sealed record SnapshotChanged(string Active) : AppendResult;
}
