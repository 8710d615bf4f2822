using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.Messages;

/// <summary>
/// Carries messages to the centre: from the outbox into the store, where a key stands once, and from there, at their hour, to the centre.
/// The attempt is counted before the centre is told, so that a process that dies in between tries again, and not for ever: to the centre
/// at least once, under one id.
/// </summary>
public sealed class SmsDelivery(IJobs jobs, ISmsMessages messages, ISmsCentre centre, SendSms send, ReceiveSms receive, SmsPolicy policy, IClock clock)
{
    private const int Batch = 20;

    /// <summary>Longer than a whole batch of answers that all come at the last moment.</summary>
    private static readonly Duration Lease = Duration.FromMinutes(5);

    /// <summary>When a message is tried again whose process died: longer than an answer of the centre is awaited.</summary>
    private static readonly Duration AfterDeath = Duration.FromMinutes(1);

    private static readonly Duration LongestPause = Duration.FromMinutes(10);

    private Instant _notBefore;
    private int _silent;

    /// <summary>Does what is due.</summary>
    /// <returns>How many messages it touched.</returns>
    public async Task<int> Round(CancellationToken cancel)
    {
        var touched = await FromOutbox(cancel);
        var now = clock.GetCurrentInstant();
        if (now < _notBefore)
            return touched;
        var due = await messages.Lease(now, Lease, Batch, cancel);
        for (var i = 0; i < due.Count; i++)
        {
            if (await One(due[i], cancel))
                continue;
            // The centre is silent: whatever needs it waits, and nobody hammers at it.
            foreach (var waiting in due.Skip(i + 1))
                await messages.Update(waiting, waiting with { NextTryAt = _notBefore }, cancel);
            return touched + i + 1;
        }

        return touched + due.Count;
    }

    private async Task<int> FromOutbox(CancellationToken cancel)
    {
        var leased = await jobs.LeaseOutbox(SmsOutbox.Topic, clock.GetCurrentInstant(), Lease, Batch, cancel);
        foreach (var one in leased)
        {
            if (SmsOutbox.Read(one.Message) is not { } message)
                await jobs.SetAsideOutbox(one.Id, "not a message", cancel);
            else if (await send.Run(message, one.Message.Id, cancel) is SmsTaken.Refused refused)
                await jobs.SetAsideOutbox(one.Id, $"refused: {refused.Fault}", cancel);
            else
                await jobs.CompleteOutbox(one.Id, cancel);
        }

        return leased.Count;
    }

    /// <returns>False when the centre does not answer.</returns>
    private async Task<bool> One(SmsMessage read, CancellationToken cancel)
    {
        var now = clock.GetCurrentInstant();
        if (read.State == SmsState.Received)
            await receive.HandleAgain(read, cancel);
        else if (read.State != SmsState.Waiting)
            await Close(read, read, cancel);
        else if (read.UselessAfter <= now)
            await Close(read, read with { State = SmsState.Expired }, cancel);
        else if (read.Attempts >= policy.MostAttempts)
            await Close(read, read with { State = SmsState.Failed, Note = read.Note ?? "no answer after the last attempt" }, cancel);
        else if (QuietHours.Next(read.Kind, now) is var hour && hour > now)
            await messages.Update(read, read with { NextTryAt = hour }, cancel);
        else
            return await HandOver(read, now, cancel);
        return true;
    }

    private async Task<bool> HandOver(SmsMessage read, Instant now, CancellationToken cancel)
    {
        var trying = read with { Attempts = read.Attempts + 1, NextTryAt = now + AfterDeath, Note = null };
        if (!await messages.Update(read, trying, cancel))
            return true;
        var answer = await centre.Send(trying, SmsText.Of(trying.Text), cancel);
        now = clock.GetCurrentInstant();
        _silent = answer is SmsHandedOver.Unreachable ? _silent + 1 : 0;
        switch (answer)
        {
            case SmsHandedOver.Accepted:
                await messages.Update(trying, trying with { State = SmsState.Sent, SentAt = now, NextTryAt = Closing(trying), Note = null }, cancel);
                return true;
            case SmsHandedOver.Delivered:
                await messages.Update(trying, trying with { State = SmsState.Delivered, SentAt = now, DeliveredAt = now, NextTryAt = Closing(trying), Note = null }, cancel);
                return true;
            case SmsHandedOver.Refused refused:
                await Close(trying, trying with { State = SmsState.Failed, Note = refused.Reason }, cancel);
                return true;
            case SmsHandedOver.Unreachable silent:
                _notBefore = now + Duration.Min(LongestPause, Duration.FromSeconds(Math.Pow(2, Math.Min(_silent, 10))));
                // What the centre surely has not taken costs no attempt.
                await messages.Update(trying, trying with { Attempts = silent.MayHaveTaken ? trying.Attempts : read.Attempts, NextTryAt = _notBefore, Note = silent.Reason }, cancel);
                return false;
            default:
                throw new InvalidOperationException("unknown answer of the centre");
        }
    }

    /// <summary>Ends the work on a message; the code in it, if it holds one, is taken out.</summary>
    private async Task Close(SmsMessage read, SmsMessage closed, CancellationToken cancel)
    {
        if (read.Kind == SmsKinds.Code)
            await messages.Blank(read.Id, SecretDigits.Blanked(read.Text), cancel);
        await messages.Update(read, closed with { NextTryAt = null }, cancel);
    }

    /// <summary>A message with a code is looked at once more when the code is over, to take it out.</summary>
    private static Instant? Closing(SmsMessage message) => message.Kind == SmsKinds.Code ? message.UselessAfter : null;
}
