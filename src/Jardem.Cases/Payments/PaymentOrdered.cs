using Jardem.Cases.Streams;
using Jardem.Law.Norms;
using NodaTime;

namespace Jardem.Cases.Payments;

/// <summary>Everything that can happen to an order to pay (төлем, выплата): a stream of its own, of the kind <see cref="Stream"/>.</summary>
public abstract record PaymentEvent
{
    public const string Stream = "payment";

    public static EventSerializer<PaymentEvent> Serializer { get; } = new();
}

/// <summary>An amount was ordered to be paid.</summary>
[EventName("payment.ordered/1")]
public sealed record PaymentOrdered : PaymentEvent
{
    public required Guid Entitlement { get; init; }

    public required Guid Case { get; init; }

    public required string Service { get; init; }

    /// <summary>The body from whose means it is paid.</summary>
    public required string Body { get; init; }

    public required Payee Payee { get; init; }

    /// <summary>Tiyn.</summary>
    public required long Amount { get; init; }

    /// <summary>What it is, as "funeral".</summary>
    public required string Kind { get; init; }

    public required LocalDate On { get; init; }

    /// <summary>Hash of the decision's record.</summary>
    public required string Decision { get; init; }

    /// <summary>The order that it stands in for; null for the first.</summary>
    public Guid? Replaces { get; init; }

    public required Basis Basis { get; init; }
}
