using Jardem.Cases.Offers.Events;
using Jardem.Cases.Streams;
using NodaTime;

namespace Jardem.Cases.Offers;

/// <summary>An offer as its events make it.</summary>
public sealed record OfferState
{
    public required Guid Id { get; init; }

    public required int Version { get; init; }

    public required OfferPhase Phase { get; init; }

    public required OfferMade Made { get; init; }

    /// <summary>kk or ru.</summary>
    public required string Language { get; init; }

    /// <summary>The message under way or delivered; null until it is put on its way.</summary>
    public OfferSent? Sent { get; init; }

    public bool Delivered { get; init; }

    public OfferConsented? Consented { get; init; }

    public OfferAccountConfirmed? Account { get; init; }

    /// <summary>How often it was declined.</summary>
    public int Declines { get; init; }

    public Guid? Case { get; init; }

    /// <summary>Whether the addressee was told what was decided.</summary>
    public bool ResultTold { get; init; }

    public IReadOnlyList<string> FailedChecks { get; init; } = [];

    /// <summary>Stream of the application that was not accepted, with its notice.</summary>
    public Guid? NotAccepted { get; init; }

    public OfferWithdrawn? Withdrawn { get; init; }

    /// <summary>Whether the phone of the last message turned out to be no way to the addressee.</summary>
    public bool WayLost { get; init; }

    /// <summary>The phone from which a reply counts; null where none does.</summary>
    public OfferWay? Way => Sent is { } sent && !WayLost ? Made.Ways[sent.Way] : null;

    /// <summary>Whether something can still come of it.</summary>
    public bool Holds => Phase is OfferPhase.Open or OfferPhase.AwaitingAccount or OfferPhase.Agreed or OfferPhase.Declined;

    /// <summary>Builds the state of a stream; null for an empty one.</summary>
    /// <exception cref="UnknownEventException">The stream holds an event that this version cannot read.</exception>
    public static OfferState? Of(IReadOnlyList<StoredEvent> stream)
    {
        OfferState? state = null;
        foreach (var stored in stream)
            state = Evolve(state, stored.Stream, OfferEvent.Serializer.Read(stored));
        return state;
    }

    /// <summary>The state after one more event.</summary>
    public static OfferState Evolve(OfferState? state, Guid id, OfferEvent happened)
    {
        if (happened is OfferMade made)
            return new OfferState { Id = id, Version = 1, Phase = OfferPhase.Open, Made = made, Language = made.Language };
        var before = state ?? throw new InvalidOperationException($"Offer {id} does not begin with its making.");
        return Next(before with { Version = before.Version + 1 }, happened);
    }

    private static OfferState Next(OfferState state, OfferEvent happened) => happened switch
    {
        OfferSent e => state with { Sent = e, Delivered = false, WayLost = false },
        OfferDelivered => state with { Delivered = true },
        // What a stranger agreed to was no word of the addressee.
        OfferWayLost { Cause: WayLoss.WrongPerson } when state.Phase == OfferPhase.Accepted => state with { Delivered = false, WayLost = true, Consented = null, Account = null },
        OfferWayLost { Cause: WayLoss.WrongPerson } => state with { Delivered = false, WayLost = true, Consented = null, Account = null, Phase = OfferPhase.Open },
        OfferWayLost => state with { Delivered = false, WayLost = true },
        OfferLanguageChosen e => state with { Language = e.Language },
        OfferUndeliverable => state with { Phase = OfferPhase.Undeliverable },
        OfferConsented e => state with { Consented = e },
        OfferAccountConfirmed e => state with { Account = e, Phase = OfferPhase.Agreed },
        OfferAccountAsked => state with { Account = null, Phase = OfferPhase.AwaitingAccount },
        OfferDeclined => state with { Consented = null, Account = null, Declines = state.Declines + 1, Phase = OfferPhase.Declined },
        OfferStopped => state with { Consented = null, Account = null, Phase = OfferPhase.Stopped },
        OfferExpired => state with { Phase = OfferPhase.Expired },
        OfferSuperseded e => state with { Phase = OfferPhase.Superseded, Case = e.Case },
        OfferAccepted e => state with { Phase = OfferPhase.Accepted, Case = e.Case },
        OfferResultTold => state with { ResultTold = true },
        OfferNotAccepted e => state with { Phase = OfferPhase.NotAccepted, FailedChecks = e.Checks, NotAccepted = e.Intake },
        OfferWithdrawn e => state with { Phase = OfferPhase.Withdrawn, Withdrawn = e },
        _ => throw new InvalidOperationException($"An offer does not know how {happened.GetType().Name} changes it."),
    };
}
