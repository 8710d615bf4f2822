using NodaTime;

namespace Jardem.Cases.Payments;

/// <summary>
/// What an event of an order writes into the ledger. Per order: due once; paid and returned as money went out and came back; cancelled where the
/// order is stopped; closed where one that came to nothing is given up, because another order, with its own due, stands in or the right is gone; overpaid and recovered for what was paid without a right.
/// </summary>
public static class PaymentLedger
{
    public const string Due = "due";
    public const string Paid = "paid";
    public const string Returned = "returned";
    public const string Cancelled = "cancelled";
    public const string Closed = "closed";
    public const string Overpaid = "overpaid";
    public const string Recovered = "recovered";

    /// <param name="before">The order before the event; null before the first.</param>
    /// <returns>Kind and day of each line; each is of the order's whole amount.</returns>
    public static IReadOnlyList<(string Kind, LocalDate Day)> Of(PaymentOrder? before, PaymentEvent happened) => happened switch
    {
        PaymentOrdered e => [(Due, e.On)],
        PaymentPaid e => [(Paid, e.On)],
        PaymentReturned e =>
        [
            // What came back had gone out, though nobody told us of that.
            .. before!.State == PaymentState.Paid ? Array.Empty<(string, LocalDate)>() : [(Paid, e.On)],
            (Returned, e.On),
            .. before.IsOverpaid ? [(Recovered, e.On)] : Array.Empty<(string, LocalDate)>(),
        ],
        PaymentStopped e => [(before!.State is PaymentState.Returned or PaymentState.Rejected ? Closed : Cancelled, e.On)],
        PaymentReplaced e => [(Closed, e.On)],
        PaymentOverpaid e => [(Overpaid, e.On)],
        PaymentRecovered e => [(Recovered, e.On)],
        _ => [],
    };
}
