using Jardem.Cases.Payments;
using Jardem.Cases.Streams;
using Jardem.Law.Norms;
using NodaTime;

namespace Jardem.Cases.Entitlements;

/// <summary>Everything that can happen to what a person was awarded (тағайындалған төлем, назначенная выплата): a stream of its own, of the kind <see cref="Stream"/>.</summary>
public abstract record EntitlementEvent
{
    public const string Stream = "entitlement";

    public static EventSerializer<EntitlementEvent> Serializer { get; } = new();
}

/// <summary>A payment was awarded by the decision of a case.</summary>
[EventName("entitlement.awarded/1")]
public sealed record EntitlementAwarded : EntitlementEvent
{
    public required Guid Case { get; init; }

    public required string Service { get; init; }

    public required Guid Person { get; init; }

    public required Payee Payee { get; init; }

    /// <summary>Tiyn; of a payment made once, all of it.</summary>
    public required long Amount { get; init; }

    /// <summary>First day of the right; of a payment made once, the day of the decision.</summary>
    public required LocalDate From { get; init; }

    /// <summary>Hash of the decision's record.</summary>
    public required string Decision { get; init; }

    public required Basis Basis { get; init; }
}
