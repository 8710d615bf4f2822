using Jardem.Cases.People;
using Jardem.Cases.Streams;
using Jardem.Law.Norms;
using NodaTime;

namespace Jardem.Cases.Payments;

/// <summary>The order is about to be put to the payment system. From here on it may have come there, whatever is heard.</summary>
[EventName("payment.sent/1")]
public sealed record PaymentSent(Instant At) : PaymentEvent;

/// <summary>The payment system took the order.</summary>
/// <param name="Reference">Its own number.</param>
[EventName("payment.accepted/1")]
public sealed record PaymentAccepted(string Reference) : PaymentEvent;

/// <summary>The money is on the account.</summary>
[EventName("payment.paid/1")]
public sealed record PaymentPaid(LocalDate On) : PaymentEvent;

/// <summary>The money came back.</summary>
/// <param name="Reason">The payment system's own word.</param>
[EventName("payment.returned/1")]
public sealed record PaymentReturned(LocalDate On, string Reason) : PaymentEvent;

/// <summary>The payment system did not take the order and never will.</summary>
/// <param name="Reason">The payment system's own word.</param>
[EventName("payment.rejected/1")]
public sealed record PaymentRejected(LocalDate On, string Reason) : PaymentEvent;

/// <summary>The order is not to be sent for now, as while the right is disputed .</summary>
/// <param name="Words">The officer's own reason; null where a rule held it.</param>
[EventName("payment.held/1")]
public sealed record PaymentHeld(PaymentStopWhy Why, Officer By, Basis Basis, string? Words = null) : PaymentEvent;

/// <summary>A held order may go.</summary>
/// <param name="Words">The officer's own reason; null where a rule let it go.</param>
[EventName("payment.released/1")]
public sealed record PaymentReleased(Officer By, string? Words = null) : PaymentEvent;

/// <summary>The right is gone, and the payment system is to stop an order that was sent already.</summary>
[EventName("payment.stop-asked/1")]
public sealed record PaymentStopAsked(PaymentStopWhy Why, Officer By, Basis Basis) : PaymentEvent;

/// <summary>Nothing is paid by the order, and nothing is owed by it any more; one that had come back stays one that came back.</summary>
[EventName("payment.stopped/1")]
public sealed record PaymentStopped(LocalDate On, PaymentStopWhy Why, Officer By, Basis Basis) : PaymentEvent;

/// <summary>Another order stands in for one that came to nothing.</summary>
[EventName("payment.replaced/1")]
public sealed record PaymentReplaced(Guid Order, LocalDate On) : PaymentEvent;

/// <summary>It was paid without a right: to be claimed back.</summary>
[EventName("payment.overpaid/1")]
public sealed record PaymentOverpaid(LocalDate On, PaymentStopWhy Why, Officer By, Basis Basis) : PaymentEvent;

/// <summary>What was overpaid came back from the payee.</summary>
/// <param name="Words">By what the officer knows it, as the number of a receipt.</param>
[EventName("payment.recovered/1")]
public sealed record PaymentRecovered(LocalDate On, Officer By, string? Words = null) : PaymentEvent;

/// <summary>Why an order is held or stopped.</summary>
public enum PaymentStopWhy
{
    /// <summary>Another person disputes the right.</summary>
    Disputed,

    /// <summary>The decision no longer stands.</summary>
    DecisionGone,

    /// <summary>The record of the death was corrected or annulled.</summary>
    DeathRecordChanged,

    /// <summary>An officer's own reason, told in the case.</summary>
    Officer,

    /// <summary>Whoever has the phone by which the application was made says that it is not the applicant's.</summary>
    WrongPerson,
}
