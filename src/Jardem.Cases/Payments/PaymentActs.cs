using Jardem.Cases.People;
using Jardem.Law.Norms;
using NodaTime;

namespace Jardem.Cases.Payments;

/// <summary>
/// What may happen to an order, decided without I/O: each act gives the events, none where there is nothing to record. Word of the payment
/// system may come late, twice and out of order; only what still changes something is recorded. Money that went out is never called stopped.
/// </summary>
public static class PaymentActs
{
    private static readonly IReadOnlyList<PaymentEvent> Nothing = [];

    public static IReadOnlyList<PaymentEvent> Send(PaymentOrder order, Instant at) => order.State == PaymentState.Ordered ? [new PaymentSent(at)] : Nothing;

    public static IReadOnlyList<PaymentEvent> Accept(PaymentOrder order, string reference) => order.State == PaymentState.Sent ? [new PaymentAccepted(reference)] : Nothing;

    /// <summary>Paid although a stop had been asked for, or came too late for it: it is an overpayment at once, but for a mere doubt, which ends no right.</summary>
    public static IReadOnlyList<PaymentEvent> Pay(PaymentOrder order, LocalDate on) =>
        order.State is not (PaymentState.Sent or PaymentState.Accepted) ? Nothing
        : order is { Stop: { } stop, IsDoubted: false } ? [new PaymentPaid(on), new PaymentOverpaid(on, stop.Why, stop.By, stop.Basis)]
        : [new PaymentPaid(on)];

    /// <summary>Money that came back while a stop was asked for ends the order: the right is gone.</summary>
    public static IReadOnlyList<PaymentEvent> Return(PaymentOrder order, LocalDate on, string reason) => order.State switch
    {
        PaymentState.Sent or PaymentState.Accepted when order.Stop is { } stop => [new PaymentReturned(on, reason), new PaymentStopped(on, stop.Why, stop.By, stop.Basis)],
        PaymentState.Sent or PaymentState.Accepted or PaymentState.Paid => [new PaymentReturned(on, reason)],
        _ => Nothing,
    };

    public static IReadOnlyList<PaymentEvent> Reject(PaymentOrder order, LocalDate on, string reason) =>
        order.State is not (PaymentState.Sent or PaymentState.Accepted) ? Nothing
        : order.Stop is { } stop ? [new PaymentStopped(on, stop.Why, stop.By, stop.Basis)]
        : [new PaymentRejected(on, reason)];

    public static IReadOnlyList<PaymentEvent> Hold(PaymentOrder order, PaymentStopWhy why, Officer by, Basis basis, string? words = null) =>
        order.State == PaymentState.Ordered ? [new PaymentHeld(why, by, basis, words)] : Nothing;

    public static IReadOnlyList<PaymentEvent> Release(PaymentOrder order, Officer by, string? words = null) => order.State == PaymentState.Held ? [new PaymentReleased(by, words)] : Nothing;

    /// <summary>Whether the applicant is the one who is meant is in doubt: what was not sent waits for an officer, what was sent is to be stopped, what was paid stays paid until somebody decides.</summary>
    public static IReadOnlyList<PaymentEvent> Doubt(PaymentOrder order, PaymentStopWhy why, Officer by, Basis basis) => order.State switch
    {
        PaymentState.Ordered => [new PaymentHeld(why, by, basis)],
        // Held for what passes by itself: from now on an officer lets it go.
        PaymentState.Held when !order.WaitsForOfficer => [new PaymentHeld(why, by, basis)],
        PaymentState.Sent or PaymentState.Accepted when order.Stop is null => [new PaymentStopAsked(why, by, basis)],
        _ => Nothing,
    };

    /// <summary>The right is gone: what was not sent ends here, what was sent is to be stopped there, what was paid is to be claimed back.</summary>
    public static IReadOnlyList<PaymentEvent> Stop(PaymentOrder order, PaymentStopWhy why, LocalDate on, Officer by, Basis basis) => order.State switch
    {
        _ when order is { Stop: not null, IsDoubted: false } || order.ReplacedBy is not null => Nothing,
        // A doubt that proves right.
        PaymentState.Returned or PaymentState.Rejected when order.Stop is not null => Nothing,
        PaymentState.Sent or PaymentState.Accepted when order.Stop?.Why == why => Nothing,
        PaymentState.Ordered or PaymentState.Held or PaymentState.Returned or PaymentState.Rejected => [new PaymentStopped(on, why, by, basis)],
        PaymentState.Sent or PaymentState.Accepted => [new PaymentStopAsked(why, by, basis)],
        PaymentState.Paid => [new PaymentOverpaid(on, why, by, basis)],
        _ => Nothing,
    };

    /// <summary>The payment system stopped it as asked.</summary>
    public static IReadOnlyList<PaymentEvent> Stopped(PaymentOrder order, LocalDate on) =>
        order.State is PaymentState.Sent or PaymentState.Accepted && order.Stop is { } stop ? [new PaymentStopped(on, stop.Why, stop.By, stop.Basis)] : Nothing;

    public static IReadOnlyList<PaymentEvent> Replace(PaymentOrder order, Guid by, LocalDate on) => order.NeedsAccount ? [new PaymentReplaced(by, on)] : Nothing;

    public static IReadOnlyList<PaymentEvent> Recover(PaymentOrder order, LocalDate on, Officer by, string? words = null) => order.IsOverpaid ? [new PaymentRecovered(on, by, words)] : Nothing;
}
