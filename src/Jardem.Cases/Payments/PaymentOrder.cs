using Jardem.Cases.Streams;
using NodaTime;

namespace Jardem.Cases.Payments;

/// <summary>An order to pay as its events make it.</summary>
public sealed record PaymentOrder
{
    public required Guid Id { get; init; }

    public required int Version { get; init; }

    public required PaymentOrdered Ordered { get; init; }

    public required PaymentState State { get; init; }

    public Instant? SentAt { get; init; }

    /// <summary>The payment system's own number.</summary>
    public string? Reference { get; init; }

    /// <summary>The day on which it was paid, returned, rejected or stopped, the last of them.</summary>
    public LocalDate? SettledOn { get; init; }

    /// <summary>Why it was returned or rejected, in the payment system's word, or why it was held or stopped.</summary>
    public string? Reason { get; init; }

    /// <summary>The stop of an order that had been sent, or had come to nothing; no other order may stand in.</summary>
    public PaymentStopAsked? Stop { get; init; }

    /// <summary>A stop was asked for only because it is in doubt who applied; the right has not ended.</summary>
    public bool IsDoubted => Stop?.Why == PaymentStopWhy.WrongPerson;

    /// <summary>Held until an officer lets it go; else it goes when what holds it is over.</summary>
    public bool WaitsForOfficer => State == PaymentState.Held && Reason is nameof(PaymentStopWhy.Officer) or nameof(PaymentStopWhy.WrongPerson);

    /// <summary>Paid without a right and not back yet.</summary>
    public bool IsOverpaid { get; init; }

    /// <summary>The order that stands in for it.</summary>
    public Guid? ReplacedBy { get; init; }

    /// <summary>Money may still go out by it, or has gone out.</summary>
    public bool IsLive => State is PaymentState.Ordered or PaymentState.Held or PaymentState.Sent or PaymentState.Accepted or PaymentState.Paid;

    /// <summary>It came to nothing and the right stands: another account is needed.</summary>
    public bool NeedsAccount => State is PaymentState.Returned or PaymentState.Rejected && Stop is null && ReplacedBy is null;

    /// <summary>Builds the state of a stream; null for an empty one.</summary>
    /// <exception cref="UnknownEventException">The stream holds an event that this version cannot read.</exception>
    public static PaymentOrder? Of(IReadOnlyList<StoredEvent> stream)
    {
        PaymentOrder? order = null;
        foreach (var stored in stream)
            order = Evolve(order, stored.Stream, PaymentEvent.Serializer.Read(stored));
        return order;
    }

    /// <summary>The state after one more event.</summary>
    public static PaymentOrder Evolve(PaymentOrder? order, Guid id, PaymentEvent happened)
    {
        if (happened is PaymentOrdered ordered)
            return new PaymentOrder { Id = id, Version = 1, Ordered = ordered, State = PaymentState.Ordered };
        var before = order ?? throw new InvalidOperationException($"Payment {id} does not begin with its order.");
        return Next(before, happened) with { Version = before.Version + 1 };
    }

    private static PaymentOrder Next(PaymentOrder order, PaymentEvent happened) => happened switch
    {
        PaymentSent e => order with { State = PaymentState.Sent, SentAt = e.At },
        PaymentAccepted e => order with { State = PaymentState.Accepted, Reference = e.Reference },
        // Too late for a doubt: it is the head's to say what follows.
        PaymentPaid e => order with { State = PaymentState.Paid, SettledOn = e.On, Stop = order.IsDoubted ? null : order.Stop, Reason = order.IsDoubted ? null : order.Reason },
        PaymentReturned e => order with { State = PaymentState.Returned, SettledOn = e.On, Reason = e.Reason, IsOverpaid = false },
        PaymentRejected e => order with { State = PaymentState.Rejected, SettledOn = e.On, Reason = e.Reason },
        PaymentHeld e => order with { State = PaymentState.Held, Reason = e.Why.ToString() },
        PaymentReleased => order with { State = PaymentState.Ordered, Reason = null },
        PaymentStopAsked e => order with { Stop = e, Reason = e.Why.ToString() },
        PaymentStopped e when order.State is PaymentState.Returned or PaymentState.Rejected => order with { Stop = new PaymentStopAsked(e.Why, e.By, e.Basis) },
        PaymentStopped e => order with { State = PaymentState.Stopped, SettledOn = e.On, Reason = e.Why.ToString(), Stop = null },
        PaymentReplaced e => order with { ReplacedBy = e.Order },
        PaymentOverpaid e => order with { IsOverpaid = true, Reason = e.Why.ToString(), Stop = new PaymentStopAsked(e.Why, e.By, e.Basis) },
        PaymentRecovered => order with { IsOverpaid = false },
        _ => throw new InvalidOperationException($"{happened.GetType().Name} is not known to an order."),
    };
}
