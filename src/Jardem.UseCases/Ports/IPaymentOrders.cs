using Jardem.UseCases.Access;
using NodaTime;

namespace Jardem.UseCases.Ports;

/// <summary>Lists of orders to pay and the ledger. Rows come in by <see cref="Append.Payments"/> and <see cref="Append.Ledger"/>.</summary>
public interface IPaymentOrders
{
    Task<PaymentRow?> Get(Scope scope, Guid order, CancellationToken cancel);

    /// <summary>Those of a case, in the order of their making.</summary>
    Task<IReadOnlyList<PaymentRow>> OfCase(Scope scope, Guid id, CancellationToken cancel);

    /// <summary>Newest first.</summary>
    Task<IReadOnlyList<PaymentRow>> Find(Scope scope, PaymentQuery query, CancellationToken cancel);

    /// <summary>Counts and sums by day of the order and state.</summary>
    Task<IReadOnlyList<PaymentSum>> Sums(Scope scope, LocalDate from, LocalDate to, CancellationToken cancel);

    /// <summary>Lines of an entitlement by their day.</summary>
    Task<IReadOnlyList<LedgerLine>> Ledger(Scope scope, Guid entitlement, CancellationToken cancel);

    /// <summary>Counts and sums by day and kind of line.</summary>
    Task<IReadOnlyList<LedgerSum>> LedgerSums(Scope scope, LocalDate from, LocalDate to, CancellationToken cancel);
}
