using Jardem.Cases.Cases.Automatic;
using Jardem.Cases.Offers;
using Jardem.Cases.Offers.Acts;
using Jardem.Cases.Offers.Events;
using Jardem.Cases.People.Consents;
using Jardem.Cases.People.Events;
using Jardem.Cases.Streams;
using Jardem.Cases.Tasks;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Messages;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Tasks;
using NodaTime;

namespace Jardem.UseCases.Proactive;

/// <summary>Who changes an offer, as the event's metadata name it.</summary>
public sealed record OfferActor(string Account, string Unit, string UseCase);

/// <summary>What an offer is after an act, and what its addressee is to be told of it that is not on its way yet.</summary>
/// <param name="Tell">Key of the text; null where nothing is to be told or the message is part of the change.</param>
public sealed record OfferChanged(OfferState State, IReadOnlyList<OfferEvent> Events, string? Tell);

/// <summary>
/// One way in which an offer changes: its events, the consents that a word of the addressee gives or takes back, the claims it frees, its
/// row, the messages and the job of the registration, all in one append.
/// </summary>
public sealed class OfferChange(IEventStore events, SnapshotSource law, OfferTexts texts, IClock clock)
{
    /// <summary>Kind of the job that registers an agreed offer; its key is the offer and its version.</summary>
    public const string AcceptJob = "accept-offer";

    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Almaty"];

    /// <summary>What one yes allows.</summary>
    private static readonly ConsentKind[] OfYes = [ConsentKind.ProactiveService, ConsentKind.PersonalData, ConsentKind.LimitedAccessData];

    public async Task<OfferState?> Read(Guid offer, CancellationToken cancel) => OfferState.Of(await events.Read(offer, cancel));

    /// <summary>Decides on the offer as it stands and keeps what comes of it; decided again where it changed meanwhile.</summary>
    /// <param name="decide">Pure: it may be asked several times.</param>
    /// <param name="kind">Of the message that tells, of <see cref="SmsKinds"/>.</param>
    /// <param name="beside">A stream that begins with the change, where the offer changes.</param>
    /// <returns>Null where there is no such offer.</returns>
    public async Task<OfferChanged?> Run(Guid offer, Func<OfferState, OfferOutcome> decide, OfferActor actor, string kind, CancellationToken cancel, StreamAppend? beside = null)
    {
        while (true)
        {
            if (await Read(offer, cancel) is not { } state)
                return null;
            var outcome = decide(state);
            if (outcome.Events.Count == 0)
                return new OfferChanged(state, [], outcome.Tell);
            var now = clock.GetCurrentInstant();
            var (after, append) = await Made(state, outcome, actor, kind, now, cancel);
            if (beside is not null)
                append = append with { Streams = [.. append.Streams, beside] };
            switch (await events.Append(append, cancel))
            {
                case AppendResult.Done:
                    return new OfferChanged(after, outcome.Events, null);
                case AppendResult.VersionConflict:
                    continue;
                case AppendResult.SnapshotChanged:
                    law.Refresh();
                    continue;
                case var other:
                    throw new InvalidOperationException($"An offer cannot meet {other.GetType().Name}.");
            }
        }
    }

    /// <summary>The message that tells the addressee something; one for each state of the offer and text.</summary>
    public SmsToSend Message(OfferState offer, string text, string kind, string phone) =>
        new($"offer/{offer.Id}/{offer.Version}/{text}", kind, phone, offer.Made.Addressee.Iin, texts.Of(text, offer)) { Case = offer.Phase == OfferPhase.Accepted ? offer.Case : null };

    /// <summary>The message that makes the offer at one of its phones.</summary>
    public SmsToSend OfferMessage(OfferState offer, int way) =>
        new($"offer/{offer.Id}/way-{way}", SmsKinds.Offer, offer.Made.Ways[way].Phone, offer.Made.Addressee.Iin, texts.Of(OfferText.Of(offer.Made), offer)) { UselessAfter = offer.Made.Until };

    /// <summary>The events with which the offer goes to the next phone, where a phone was lost and another is left.</summary>
    private (OfferState State, SmsToSend Message, OfferSent Sent)? ToNextWay(OfferState before, OfferState after, Instant now)
    {
        if (!after.WayLost || !after.Holds || LoseWay.Next(before) is not { } next)
            return null;
        var message = OfferMessage(after, next);
        var sent = new OfferSent(next, SmsOutbox.Of(message).Id, now);
        return (OfferState.Evolve(after, after.Id, sent), message, sent);
    }

    private async Task<(OfferState After, Append Append)> Made(OfferState state, OfferOutcome outcome, OfferActor actor, string kind, Instant now, CancellationToken cancel)
    {
        var after = outcome.Events.Aggregate(state, (s, e) => OfferState.Evolve(s, s.Id, e));
        List<OfferEvent> all = [.. outcome.Events];
        List<OutboxMessage> outbox = [];
        if (outcome.Tell is { } tell && state.Way is { } way)
            outbox.Add(SmsOutbox.Of(Message(after, tell, kind, way.Phone)));
        if (ToNextWay(state, after, now) is { } next)
        {
            after = next.State;
            all.Add(next.Sent);
            outbox.Add(SmsOutbox.Of(next.Message));
        }

        List<StreamAppend> streams = [new StreamAppend(state.Id, OfferEvent.Stream, state.Version, [.. all.Select(OfferEvent.Serializer.Write)])];
        if (await OfPerson(state, outcome.Events, cancel) is { } person)
            streams.Add(person);
        // Left unregistered for long, it had put a task to the head; that ends with the wait.
        var task = state.Phase == OfferPhase.Agreed && after.Phase != OfferPhase.Agreed ? await EndOfTask(state, now, cancel) : TaskChange.None;
        streams.AddRange(task.Streams);
        return (after, new Append
        {
            Meta = new EventMeta(now, actor.Account, actor.Unit, (await law.Active(cancel)).Id, actor.UseCase),
            Streams = streams,
            // A record that was annulled and stands again, or was corrected, may be offered anew.
            Release = after.Phase == OfferPhase.Withdrawn ? [.. OfferClaims.Of(after.Made)] : [],
            Offers = [OfferRows.Of(after, now)],
            Tasks = task.Rows,
            Outbox = outbox,
            Jobs = after.Phase == OfferPhase.Agreed && state.Phase != OfferPhase.Agreed ? [new Job(AcceptJob, $"{state.Id}/{after.Version}", ReadOnlyMemory<byte>.Empty, now)] : [],
        });
    }

    /// <summary>The end of the task about an agreed offer that was not registered in time; nothing where there is none.</summary>
    public async Task<TaskChange> EndOfTask(OfferState agreed, Instant now, CancellationToken cancel) => HeadTasks.Answer(
        HeadTask.Of(await events.Read(HeadTasks.OfOffer(agreed.Id, agreed.Account!.Word), cancel)), null, now.InZone(Zone).Date, AutomaticOfficer.Of(agreed.Made.Body, "proactive"));

    /// <summary>Both halves of the consent, or the wish for no more messages, in the person's own file with the word as evidence.</summary>
    private async Task<StreamAppend?> OfPerson(OfferState state, IReadOnlyList<OfferEvent> happened, CancellationToken cancel)
    {
        var person = state.Made.Addressee.Person;
        List<PersonEvent> added = [];
        foreach (var one in happened)
        {
            if (one is OfferConsented { Word: var word })
            {
                added.AddRange(OfYes.Select(kind => Given(kind, state, word)));
            }
            else if (one is OfferStopped { Word: var stop })
            {
                added.Add(new ConsentWithdrawn(ConsentKind.ProactiveService, null, stop.Channel, stop.Evidence, null, null, stop.At));
            }

            if (state.Consented is not null && TakesBack(one) is { } back)
                added.AddRange(OfYes.Select(kind => new ConsentWithdrawn(kind, About(state), back.Channel, back.Evidence, null, null, back.At)));
        }

        if (added.Count == 0)
            return null;
        var stream = await events.Read(person, cancel);
        return new StreamAppend(person, PersonEvent.Stream, stream.Count, [.. added.Select(PersonEvent.Serializer.Write)]);
    }

    /// <summary>The word by which what a yes allowed is allowed no more; null where the event is none such.</summary>
    private static OfferWord? TakesBack(OfferEvent happened) => happened switch
    {
        OfferDeclined no => no.Word,
        OfferStopped stop => stop.Word,
        OfferWayLost { Cause: WayLoss.WrongPerson } wrong => new OfferWord(ConsentChannel.SmsReply, wrong.Evidence?.ToString() ?? "", wrong.At),
        _ => null,
    };

    private static ConsentGiven Given(ConsentKind kind, OfferState state, OfferWord word) =>
        new(kind, "proactive-offer", About(state), word.Channel, word.Evidence, OfferText.Agreed(state.Made), null, word.At, null);

    /// <summary>What the consents of an offer are about.</summary>
    public static string About(OfferState offer) => $"offer:{offer.Id}";
}
