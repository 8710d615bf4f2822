using Jardem.UseCases.Messages;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.Proactive;

/// <summary>Stops a message that waits for its hour, so that nobody reads in the morning what was taken back in the night.</summary>
public sealed class RecallSms(ISmsMessages messages, IClock clock)
{
    private const int Races = 10;

    /// <summary>Stops the message, if it is still here.</summary>
    /// <returns>Whether it is certain that it never goes; false where it went or may have.</returns>
    public async Task<bool> Run(SmsToSend message, CancellationToken cancel)
    {
        var id = SmsOutbox.Of(message).Id;
        for (var race = 0; race < Races; race++)
        {
            if (await messages.Get(id, cancel) is not { } read)
            {
                // Still in the outbox: where its key is known already it is taken for sent.
                var now = clock.GetCurrentInstant();
                var stopped = new SmsMessage(id, message.Key, message.Kind, PhoneNumber.Normalise(message.Phone) ?? message.Phone, message.Person, message.Text, now)
                {
                    State = SmsState.Expired,
                    Note = "recalled",
                };
                if (await messages.Add(stopped, cancel))
                    return true;
                continue;
            }

            if (read.State == SmsState.Expired && read.Attempts == 0)
                return true;
            if (read.State != SmsState.Waiting || read.Attempts > 0)
                return false;
            if (await messages.Update(read, read with { State = SmsState.Expired, NextTryAt = null, Note = "recalled" }, cancel))
                return true;
        }

        return false;
    }
}
