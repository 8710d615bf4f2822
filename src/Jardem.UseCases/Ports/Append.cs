using Jardem.Cases.Streams;
using Jardem.UseCases.Proactive;

namespace Jardem.UseCases.Ports;

/// <summary>
/// One durable change: events of one or more streams, the claims they take and release, files, documents, work-list rows, outbox
/// messages and a journal number, all in one transaction or not at all.
/// </summary>
public sealed record Append
{
    public required EventMeta Meta { get; init; }

    public required IReadOnlyList<StreamAppend> Streams { get; init; }

    /// <summary>Unique keys to take; one taken already by another stream refuses the whole change.</summary>
    public IReadOnlyList<Claim> Take { get; init; } = [];

    public IReadOnlyList<Claim> Release { get; init; } = [];

    public IReadOnlyList<CaseRow> Cases { get; init; } = [];

    public IReadOnlyList<ComplaintRow> Complaints { get; init; } = [];

    public IReadOnlyList<TaskRow> Tasks { get; init; } = [];

    public IReadOnlyList<Tally> Tallies { get; init; } = [];

    public IReadOnlyList<OfferRow> Offers { get; init; } = [];

    public IReadOnlyList<DocumentRow> Documents { get; init; } = [];

    public IReadOnlyList<PaymentRow> Payments { get; init; } = [];

    public IReadOnlyList<LedgerLine> Ledger { get; init; } = [];

    public IReadOnlyList<StoredFile> Files { get; init; } = [];

    public IReadOnlyList<OutboxMessage> Outbox { get; init; } = [];

    public IReadOnlyList<Job> Jobs { get; init; } = [];

    /// <summary>Journal in which the first stream is entered; its counter row is the last statement of the transaction.</summary>
    public JournalKey? Journal { get; init; }

    public Idempotency? Idempotency { get; init; }
}

/// <summary>New events of one stream, on the version that the writer read; 0 begins the stream.</summary>
public sealed record StreamAppend(Guid Stream, string Kind, int ExpectedVersion, IReadOnlyList<NewEvent> Events);

/// <summary>
/// A unique key held by one owner, as ("person-iin", the number) held by the person. The owner is the first stream of the change unless
/// named. Taking what the same owner holds already changes nothing.
/// </summary>
public sealed record Claim(string Kind, string Key, Guid? Owner = null);

/// <summary>A message to the outside world, sent at least once; its id makes the consumer idempotent.</summary>
public sealed record OutboxMessage(Guid Id, string Topic, ReadOnlyMemory<byte> Payload);

/// <summary>Work to be done later, leased by one worker at a time. <paramref name="Key"/> is unique within its kind.</summary>
public sealed record Job(string Kind, string Key, ReadOnlyMemory<byte> Payload, NodaTime.Instant DueAt);

/// <summary>A journal of registration (тіркеу журналы, журнал регистрации): one per unit, service and year.</summary>
public sealed record JournalKey(string Unit, string Service, int Year);

/// <summary>
/// The guard against a repeated request: scope is principal and use case; the same key with another body is refused; a repetition gets
/// the answer of the first time.
/// </summary>
/// <param name="BodyHash">SHA-256 of the request, in hex.</param>
/// <param name="Answer">What to answer to a repetition.</param>
public sealed record Idempotency(string Scope, string Key, string BodyHash, ReadOnlyMemory<byte> Answer);
