using Jardem.Cases.Cases;
using Jardem.Cases.Entitlements;
using Jardem.Cases.Payments;
using Jardem.Cases.People;
using Jardem.Cases.Streams;
using Jardem.UseCases.Access;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.Payments;

/// <summary>What came of giving another account.</summary>
public abstract record AccountGiven
{
    private AccountGiven()
    {
    }

    /// <param name="Order">The order that stands in.</param>
    public sealed record Done(Guid Order) : AccountGiven;

    /// <summary>No payment of the case came back, or another account was given already.</summary>
    public sealed record NothingToPay : AccountGiven;

    public sealed record WrongAccount(IbanFault Fault) : AccountGiven;
}

/// <summary>
/// Takes another account for a payment that came back, by the payee's signature or at the desk (R-20: never by a reply alone): the old order is
/// closed and a new one stands in, both in one change, so that one entitlement never has two orders that may be paid.
/// </summary>
public sealed class GiveAccount(IEventStore events, IPaymentOrders orders, PaymentStreams streams, SnapshotSource law, IIds ids, IClock clock)
{
    private const string UseCase = "give-account";
    private const int Attempts = 5;

    /// <param name="by">The officer at the desk; null where the payee gave it alone, and then <paramref name="confirmed"/> says how.</param>
    public async Task<AccountGiven> Run(Guid id, string iban, Officer? by, ApplicationConfirmation? confirmed, CancellationToken cancel)
    {
        if (Iban.Check(iban) is var fault && fault != IbanFault.None)
            return new AccountGiven.WrongAccount(fault);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await Returned(id, cancel) is not { } order)
                return new AccountGiven.NothingToPay();
            var entitlement = await events.Read(order.Ordered.Entitlement, cancel);
            var (change, made) = Change(order, entitlement, Iban.Written(iban), by, confirmed, (await law.Active(cancel)).Id);
            switch (await events.Append(change, cancel))
            {
                case AppendResult.Done:
                    return new AccountGiven.Done(made);
                case AppendResult.SnapshotChanged:
                    law.Refresh();
                    break;
            }
        }

        return new AccountGiven.NothingToPay();
    }

    /// <summary>The order of the case that came to nothing and has none in its place.</summary>
    private async Task<PaymentOrder?> Returned(Guid id, CancellationToken cancel)
    {
        foreach (var row in await orders.OfCase(Scope.Whole("another account"), id, cancel))
        {
            if (await streams.Read(row.Order, cancel) is { NeedsAccount: true } order)
                return order;
        }

        return null;
    }

    private (Append Change, Guid Made) Change(PaymentOrder order, IReadOnlyList<StoredEvent> entitlement, string iban, Officer? by, ApplicationConfirmation? confirmed, string snapshot)
    {
        var now = clock.GetCurrentInstant();
        var today = now.InZone(DateTimeZoneProviders.Tzdb["Asia/Almaty"]).Date;
        var made = ids.New();
        var payee = order.Ordered.Payee with { Iban = iban };
        var ordered = order.Ordered with { Payee = payee, On = today, Replaces = order.Id };
        var replaced = PaymentActs.Replace(order, made, today);
        var given = new EntitlementAccountGiven(payee, today, by, confirmed);
        var change = new Append
        {
            Meta = new EventMeta(now, by?.Account ?? confirmed?.Person ?? PaymentStreams.ByRule(order).Account, by?.Unit ?? by?.Body ?? order.Ordered.Body, snapshot, UseCase),
            Streams =
            [
                new StreamAppend(order.Id, PaymentEvent.Stream, order.Version, [.. replaced.Select(PaymentEvent.Serializer.Write)]),
                new StreamAppend(made, PaymentEvent.Stream, 0, [PaymentEvent.Serializer.Write(ordered)]),
                new StreamAppend(order.Ordered.Entitlement, EntitlementEvent.Stream, entitlement.Count, [EntitlementEvent.Serializer.Write(given)]),
            ],
            Payments = [PaymentStreams.RowOf(replaced.Aggregate(order, (s, e) => PaymentOrder.Evolve(s, s.Id, e))), GrantedPayment.RowOf(made, 1, ordered)],
            Ledger = [.. streams.LinesOf(order, order.Id, order.Ordered, replaced), .. streams.LinesOf(null, made, ordered, [ordered])],
            Jobs = [new Job(PaymentJobs.Send, made.ToString(), ReadOnlyMemory<byte>.Empty, now)],
        };
        return (change, made);
    }
}
