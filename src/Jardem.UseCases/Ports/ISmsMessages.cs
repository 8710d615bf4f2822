using NodaTime;

namespace Jardem.UseCases.Ports;

public enum SmsState
{
    /// <summary>Waits for its hour or for a free line.</summary>
    Waiting,

    /// <summary>The centre took it.</summary>
    Sent,
    Delivered,

    /// <summary>Not delivered for good, tries used up.</summary>
    Failed,

    /// <summary>Not sent because its time had passed.</summary>
    Expired,

    /// <summary>Came in.</summary>
    Received,
}

/// <summary>A message to or from a phone.</summary>
/// <param name="Key">What makes it one message: the same key is never sent twice.</param>
/// <param name="Kind">code, notice, offer …; texts and quiet hours go by it.</param>
/// <param name="Phone">+7 and ten digits; for a reply, whoever sent it.</param>
/// <param name="Person">IIN of the person written to, or null for an unknown sender.</param>
public sealed record SmsMessage(Guid Id, string Key, string Kind, string Phone, string? Person, string Text, Instant At)
{
    public Guid? Case { get; init; }

    public SmsState State { get; init; }

    /// <summary>Parts of which it is made on the wire.</summary>
    public int Parts { get; init; }

    public int Attempts { get; init; }

    public Instant? NextTryAt { get; init; }

    /// <summary>After this moment it makes no sense, as a code that has run out.</summary>
    public Instant? UselessAfter { get; init; }

    public Instant? SentAt { get; init; }

    public Instant? DeliveredAt { get; init; }

    /// <summary>For a reply, the message that it answers; else why it failed, in English.</summary>
    public string? Note { get; init; }
}

/// <summary>Messages to and from phones, kept for as long as their case. A text that holds a code is kept without it once it is used or over.</summary>
public interface ISmsMessages
{
    /// <summary>Takes a message to be sent; false when its key is known: it is sent once.</summary>
    Task<bool> Add(SmsMessage message, CancellationToken cancel);

    Task<SmsMessage?> Get(Guid id, CancellationToken cancel);

    /// <summary>Leases messages whose time has come, oldest first; nobody else gets them until the lease ends.</summary>
    Task<IReadOnlyList<SmsMessage>> Lease(Instant now, Duration lease, int take, CancellationToken cancel);

    /// <summary>Keeps state, parts, attempts, times and note after a try or a report, if the message is still as it was read.</summary>
    /// <returns>False when a report, a reply or another worker came in between and nothing was kept.</returns>
    Task<bool> Update(SmsMessage read, SmsMessage kept, CancellationToken cancel);

    /// <summary>Replaces the text, so that no code stays readable.</summary>
    Task Blank(Guid id, string text, CancellationToken cancel);

    /// <summary>Messages of a phone, newest first.</summary>
    Task<IReadOnlyList<SmsMessage>> OfPhone(string phone, int take, CancellationToken cancel);

    Task<IReadOnlyList<SmsMessage>> OfCase(Guid id, CancellationToken cancel);

    /// <summary>The newest messages of all; the demonstration's outbox shows them.</summary>
    Task<IReadOnlyList<SmsMessage>> Newest(int take, CancellationToken cancel);
}
