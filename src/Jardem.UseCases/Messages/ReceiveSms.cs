using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.Messages;

/// <summary>A message that came from a phone of Kazakhstan.</summary>
/// <param name="Message">Its id among the messages.</param>
/// <param name="Phone">+7 and ten digits.</param>
public sealed record SmsReply(Guid Message, string Phone, string Text, Instant At);

/// <summary>What a handler made of a reply.</summary>
/// <param name="Note">For the record, in English, without phone, name and code.</param>
/// <param name="Answer">What the sender is told, where something is.</param>
public sealed record ReplyTaken(string Note, SmsToSend? Answer = null);

/// <summary>Something that can be done by a reply. Handlers are asked in the order of their registration; the first that takes a reply wins.</summary>
public interface ISmsReplyHandler
{
    /// <returns>Null where the reply is about nothing that this handler has open for the phone.</returns>
    Task<ReplyTaken?> Take(SmsReply reply, CancellationToken cancel);
}

/// <summary>What became of a message that came in.</summary>
public enum SmsReceived
{
    /// <summary>A handler took it.</summary>
    Taken,

    /// <summary>It came before; nothing happened now.</summary>
    Repeated,

    /// <summary>Nothing is open for the number: kept, and no answer goes to strangers.</summary>
    NothingOpen,
}

/// <summary>
/// Takes a message from a phone. It is kept first, once by the centre's id; whatever breaks off while it is looked at is taken up again by
/// a worker. The codes in it are not kept.
/// </summary>
public sealed class ReceiveSms(ISmsMessages messages, IEnumerable<ISmsReplyHandler> handlers, SendSms send, IIds ids, IClock clock)
{
    /// <summary>Characters of a text that are kept.</summary>
    public const int LongestText = 1000;

    private const int LongestSender = 20;
    private const int MostAttempts = 5;

    private static readonly Duration AfterDeath = Duration.FromMinutes(1);

    /// <param name="centreId">The centre's own id of the message; a repetition has the same.</param>
    /// <param name="sender">The number as the centre tells it.</param>
    public async Task<SmsReceived> Run(string centreId, string sender, string text, CancellationToken cancel)
    {
        var now = clock.GetCurrentInstant();
        var clean = Clean(text);
        var message = new SmsMessage(ids.New(), $"received/{centreId}", SmsKinds.Reply, PhoneNumber.Normalise(sender) ?? Stranger(sender), null, clean, now)
        {
            State = SmsState.Received,
            Parts = SmsText.Of(clean).Parts.Count,
            Attempts = 1,
            NextTryAt = now + AfterDeath,
        };
        return await messages.Add(message, cancel) ? await Handle(message, cancel) : SmsReceived.Repeated;
    }

    /// <summary>Takes up a message again whose handling broke off.</summary>
    internal async Task HandleAgain(SmsMessage read, CancellationToken cancel)
    {
        if (read.Attempts >= MostAttempts)
        {
            await Close(read, "given up: handling broke off each time", cancel);
            return;
        }

        var trying = read with { Attempts = read.Attempts + 1, NextTryAt = clock.GetCurrentInstant() + AfterDeath };
        if (await messages.Update(read, trying, cancel))
            await Handle(trying, cancel);
    }

    private async Task<SmsReceived> Handle(SmsMessage message, CancellationToken cancel)
    {
        var taken = PhoneNumber.Normalise(message.Phone) is { } phone ? await Ask(new SmsReply(message.Id, phone, message.Text, message.At), cancel) : null;
        if (taken?.Answer is { } answer)
            await send.Run(answer, cancel);
        await Close(message, taken?.Note ?? "nothing open for this number", cancel);
        return taken is null ? SmsReceived.NothingOpen : SmsReceived.Taken;
    }

    private async Task<ReplyTaken?> Ask(SmsReply reply, CancellationToken cancel)
    {
        foreach (var handler in handlers)
            if (await handler.Take(reply, cancel) is { } taken)
                return taken;
        return null;
    }

    private async Task Close(SmsMessage message, string note, CancellationToken cancel)
    {
        await messages.Blank(message.Id, SecretDigits.Blanked(message.Text), cancel);
        await messages.Update(message, message with { NextTryAt = null, Note = note }, cancel);
    }

    private static string Clean(string text)
    {
        var whole = string.Concat(text.EnumerateRunes().Where(r => r.Value == '\n' || !System.Text.Rune.IsControl(r))).Trim();
        if (whole.Length <= LongestText)
            return whole;
        // Half of a pair is no text, and a database may refuse it.
        return whole[..(char.IsHighSurrogate(whole[LongestText - 1]) ? LongestText - 1 : LongestText)];
    }

    private static string Stranger(string sender)
    {
        var clean = string.Concat(sender.Where(c => char.IsAsciiLetterOrDigit(c) || c is '+' or ' ' or '-')).Trim();
        return clean.Length <= LongestSender ? clean : clean[..LongestSender];
    }
}
