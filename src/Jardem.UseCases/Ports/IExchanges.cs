using NodaTime;

namespace Jardem.UseCases.Ports;

public enum ExchangeOutcome
{
    /// <summary>Sent, nothing came back yet.</summary>
    Waiting,
    Found,
    NoRecord,
    Silent,
    Unusable,
}

/// <summary>One question to a register and what came back, kept whole: who asked, for which case, under which norm, what was said, when.</summary>
public sealed record Exchange
{
    public required Guid Id { get; init; }

    public required RegisterQuestion Question { get; init; }

    /// <summary>sync, async or kept: an earlier answer was used again.</summary>
    public required string Channel { get; init; }

    /// <summary>Id of our message on the wire; an answer names it.</summary>
    public required string MessageId { get; init; }

    public required Instant AskedAt { get; init; }

    /// <summary>The last request as sent, and how many were sent.</summary>
    public ReadOnlyMemory<byte> Request { get; init; }

    public int Attempts { get; init; }

    public ExchangeOutcome Outcome { get; init; }

    public Instant? AnsweredAt { get; init; }

    /// <summary>The answer as it came, signature and all; empty where none came.</summary>
    public ReadOnlyMemory<byte> Answer { get; init; }

    /// <summary>The records of the answer in canonical JSON, where it is usable.</summary>
    public ReadOnlyMemory<byte> Records { get; init; }

    public Instant? KeepUntil { get; init; }

    /// <summary>Why there is no usable answer, in English; or the exchange whose answer was used again.</summary>
    public string? Why { get; init; }
}

/// <summary>The record of exchanges with registers. Rows are added and finished, never changed after.</summary>
public interface IExchanges
{
    /// <summary>Durable before anything is sent.</summary>
    Task Begin(Exchange exchange, CancellationToken cancel);

    /// <summary>Keeps what came back. The first end counts; false when the exchange had ended already.</summary>
    Task<bool> Finish(Exchange exchange, CancellationToken cancel);

    Task<Exchange?> Get(Guid id, CancellationToken cancel);

    /// <summary>The exchange whose message this is: an answer in the asynchronous channel names it.</summary>
    Task<Exchange?> ByMessage(string messageId, CancellationToken cancel);

    /// <summary>The newest found answer to the same question (register, operation, fields) that may still be used at the moment.</summary>
    Task<Exchange?> Kept(RegisterQuestion question, Instant at, CancellationToken cancel);

    /// <summary>Exchanges of the asynchronous channel without an answer, asked before the moment, oldest first.</summary>
    Task<IReadOnlyList<Exchange>> Waiting(Instant askedBefore, int take, CancellationToken cancel);

    /// <summary>Everything asked for a case, oldest first.</summary>
    Task<IReadOnlyList<Exchange>> OfCase(Guid id, CancellationToken cancel);

    /// <summary>Everything asked about a person or entity, newest first, without requests and answers.</summary>
    Task<IReadOnlyList<Exchange>> OfSubject(string subject, int take, CancellationToken cancel);
}
