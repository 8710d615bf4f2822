using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.Messages;

/// <summary>Why a message is not taken; sending the same again changes nothing.</summary>
public enum SmsFault
{
    /// <summary>No phone of Kazakhstan.</summary>
    Phone,

    Empty,

    /// <summary>More parts than one message may have.</summary>
    TooLong,
}

/// <summary>What came of giving a message to be sent.</summary>
public abstract record SmsTaken
{
    private SmsTaken()
    {
    }

    /// <summary>It is kept and will go at its hour.</summary>
    public sealed record Kept(Guid Id) : SmsTaken;

    /// <summary>The key is known: this message was given before.</summary>
    public sealed record Known : SmsTaken;

    public sealed record Refused(SmsFault Fault) : SmsTaken;
}

/// <summary>Takes a message to be sent to a phone. What belongs to a change of a case goes with it through <see cref="SmsOutbox"/> instead.</summary>
public sealed class SendSms(ISmsMessages messages, SmsPolicy policy, IIds ids, IClock clock)
{
    public Task<SmsTaken> Run(SmsToSend message, CancellationToken cancel) => Run(message, ids.New(), cancel);

    internal async Task<SmsTaken> Run(SmsToSend message, Guid id, CancellationToken cancel)
    {
        if (PhoneNumber.Normalise(message.Phone) is not { } phone)
            return new SmsTaken.Refused(SmsFault.Phone);
        if (string.IsNullOrWhiteSpace(message.Text))
            return new SmsTaken.Refused(SmsFault.Empty);
        var text = SmsText.Of(message.Text);
        if (text.Parts.Count > policy.MostParts)
            return new SmsTaken.Refused(SmsFault.TooLong);
        var now = clock.GetCurrentInstant();
        var kept = new SmsMessage(id, message.Key, message.Kind, phone, message.Person, text.Text, now)
        {
            Case = message.Case,
            Parts = text.Parts.Count,
            NextTryAt = QuietHours.Next(message.Kind, now),
            UselessAfter = message.UselessAfter ?? now + policy.Useful,
        };
        return await messages.Add(kept, cancel) ? new SmsTaken.Kept(id) : new SmsTaken.Known();
    }
}
