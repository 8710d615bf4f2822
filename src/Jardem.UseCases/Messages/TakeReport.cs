using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.Messages;

/// <summary>What the centre reports of a message.</summary>
public enum SmsReport
{
    /// <summary>It is on the phone.</summary>
    Delivered,

    /// <summary>It did not reach the phone, or the network refused it.</summary>
    NotDelivered,

    /// <summary>It is on its way.</summary>
    UnderWay,
}

/// <summary>
/// Takes a report of delivery. Reports come late, twice, in any order and for attempts that are over: a delivery counts always and once,
/// a failure only for the attempt under way, and then the message goes again after a while, a few times, while it makes sense.
/// </summary>
public sealed class TakeReport(ISmsMessages messages, SmsPolicy policy, IClock clock)
{
    private const int Races = 10;

    /// <param name="attempt">The attempt that the report is of.</param>
    /// <param name="note">What the network said, in its own words; kept short and without digits.</param>
    /// <returns>Whether there is such a message.</returns>
    public async Task<bool> Run(Guid id, int attempt, SmsReport report, string? note, CancellationToken cancel)
    {
        for (var race = 0; race < Races; race++)
        {
            if (await messages.Get(id, cancel) is not { } read || read.State == SmsState.Received)
                return false;
            var kept = Follow(read, attempt, report, note);
            if (kept == read || await messages.Update(read, kept, cancel))
            {
                if (kept.State == SmsState.Failed && kept.Kind == SmsKinds.Code)
                    await messages.Blank(id, SecretDigits.Blanked(kept.Text), cancel);
                return true;
            }
        }

        throw new InvalidOperationException($"The message {id} changes faster than a report of it can be kept.");
    }

    private SmsMessage Follow(SmsMessage read, int attempt, SmsReport report, string? note)
    {
        var now = clock.GetCurrentInstant();
        if (read.State == SmsState.Delivered || attempt < 1 || attempt > read.Attempts)
            return read;
        if (report == SmsReport.Delivered)
            return read with { State = SmsState.Delivered, SentAt = read.SentAt ?? now, DeliveredAt = now, NextTryAt = read.Kind == SmsKinds.Code ? read.UselessAfter : null, Note = null };
        // Sent, or handed over with the sender's own mark still to come; a failure of an earlier attempt says nothing of this one.
        if (report != SmsReport.NotDelivered || attempt != read.Attempts || !(read.State == SmsState.Sent || Expected(read)))
            return read;
        var failed = read with { State = SmsState.Failed, NextTryAt = null, Note = Words(note) };
        var next = QuietHours.Next(read.Kind, now + policy.Pause(read.Kind, read.Attempts));
        return read.Attempts < policy.MostAttempts && !(next >= read.UselessAfter)
            ? failed with { State = SmsState.Waiting, SentAt = null, NextTryAt = next }
            : failed;
    }

    /// <summary>Whether the attempt is in the sender's hands: a message that waits after a failure of it has no time of sending and a note.</summary>
    private static bool Expected(SmsMessage read) => read is { State: SmsState.Waiting, Attempts: > 0, Note: null };

    private static string Words(string? note) =>
        note is null ? "not delivered" : $"not delivered: {string.Concat(note.Where(c => char.IsAsciiLetter(c) || c is ' ' or ':' or '-' or '_').Take(60))}";
}
