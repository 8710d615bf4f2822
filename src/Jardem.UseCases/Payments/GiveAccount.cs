using Jardem.Cases.Cases;
using Jardem.Cases.Entitlements;
using Jardem.Cases.Payments;
using Jardem.Cases.People;
using Jardem.Cases.Streams;
using Jardem.Law.Snapshots;
using Jardem.Services.Journeys;
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

    /// <summary>The account has a fault; the key names the text that tells how to mend it.</summary>
    public sealed record WrongAccount(string TextKey) : AccountGiven;
}

/// <summary>
/// Takes another account for a payment that came back, by the payee's signature or at the desk (R-20: never by a reply alone): the old order is
/// closed and a new one stands in, both in one change, so that one entitlement never has two orders that may be paid.
/// </summary>
public sealed class GiveAccount(IEventStore events, IPaymentOrders orders, PaymentStreams streams, PaymentNews news, SnapshotSource law, IIds ids, IClock clock)
{
    private const string UseCase = "give-account";
    private const int Attempts = 5;

    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Almaty"];
    private static readonly JourneyStep Step = new("account", [new Question("account", QuestionKind.Iban)]);

    /// <summary>Who gives the account of which order, and on what.</summary>
    /// <param name="Order">The one order meant; null for whichever of the case came to nothing.</param>
    /// <param name="Files">What was signed, the signature, its evidence.</param>
    private sealed record Giving(Officer? By, ApplicationConfirmation? Confirmed, CitizenPrincipal? Citizen = null, Guid? Order = null, IReadOnlyList<StoredFile>? Files = null);

    /// <summary>At the desk, on a statement that the payee signed there.</summary>
    /// <param name="statement">The scan of the statement; it is kept.</param>
    public Task<AccountGiven> AtDesk(Guid id, string iban, Officer by, StoredFile statement, CancellationToken cancel) => Run(id, iban, new Giving(by, null, Files: [statement]), cancel);

    /// <summary>The payee alone, by a signature over a statement that names this order and this account; what was signed is kept.</summary>
    /// <param name="files">What was signed, the signature, its evidence.</param>
    public Task<AccountGiven> BySignature(CitizenPrincipal citizen, PaymentOrder order, string iban, ApplicationConfirmation confirmed, IReadOnlyList<StoredFile> files, CancellationToken cancel) =>
        Run(order.Ordered.Case, iban, new Giving(null, confirmed, citizen, order.Id, files), cancel);

    /// <summary>What is wrong with the account today, in whatever way it is given; null where nothing is.</summary>
    public AnswerFault? Fault(string iban, LawSnapshot snapshot) =>
        new AnswerCheck(clock.GetCurrentInstant().InZone(Zone).Date, snapshot.Data.Territories, snapshot.Data.Banks).Check(Step, Answers.None.With("account", iban)) is [var fault, ..] ? fault : null;

    private async Task<AccountGiven> Run(Guid id, string iban, Giving giving, CancellationToken cancel)
    {
        if (Fault(iban, await law.Active(cancel)) is { } fault)
            return new AccountGiven.WrongAccount(fault.TextKey);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await Returned(id, giving.Order, cancel) is not { } order)
                return new AccountGiven.NothingToPay();
            var entitlement = await events.Read(order.Ordered.Entitlement, cancel);
            var (change, made) = Change(order, entitlement, Iban.Written(iban), giving, (await law.Active(cancel)).Id);
            switch (await events.Append(change with { Outbox = await news.OfAccount(order, made, Iban.Written(iban), cancel) }, cancel))
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
    private async Task<PaymentOrder?> Returned(Guid id, Guid? only, CancellationToken cancel)
    {
        foreach (var row in await orders.OfCase(Scope.Whole("another account"), id, cancel))
        {
            if ((only is null || only == row.Order) && await streams.Read(row.Order, cancel) is { NeedsAccount: true } order)
                return order;
        }

        return null;
    }

    private (Append Change, Guid Made) Change(PaymentOrder order, IReadOnlyList<StoredEvent> entitlement, string iban, Giving giving, string snapshot)
    {
        var (by, citizen) = (giving.By, giving.Citizen);
        var now = clock.GetCurrentInstant();
        var today = now.InZone(Zone).Date;
        var made = ids.New();
        var payee = order.Ordered.Payee with { Iban = iban };
        var ordered = order.Ordered with { Payee = payee, On = today, Replaces = order.Id };
        var replaced = PaymentActs.Replace(order, made, today);
        var given = new EntitlementAccountGiven(payee, today, by, giving.Confirmed, by is null ? null : giving.Files?.Single().Hash);
        var change = new Append
        {
            Meta = new EventMeta(
                now,
                by?.Account ?? citizen?.Person.ToString() ?? PaymentStreams.ByRule(order).Account,
                by?.Unit ?? by?.Body ?? (citizen is null ? order.Ordered.Body : CitizenPrincipal.Unit),
                snapshot,
                UseCase),
            Streams =
            [
                new StreamAppend(order.Id, PaymentEvent.Stream, order.Version, [.. replaced.Select(PaymentEvent.Serializer.Write)]),
                new StreamAppend(made, PaymentEvent.Stream, 0, [PaymentEvent.Serializer.Write(ordered)]),
                new StreamAppend(order.Ordered.Entitlement, EntitlementEvent.Stream, entitlement.Count, [EntitlementEvent.Serializer.Write(given)]),
            ],
            Payments = [PaymentStreams.RowOf(replaced.Aggregate(order, (s, e) => PaymentOrder.Evolve(s, s.Id, e))), GrantedPayment.RowOf(made, 1, ordered)],
            Ledger = [.. streams.LinesOf(order, order.Id, order.Ordered, replaced), .. streams.LinesOf(null, made, ordered, [ordered])],
            Files = giving.Files ?? [],
            Jobs = [new Job(PaymentJobs.Send, made.ToString(), ReadOnlyMemory<byte>.Empty, now)],
        };
        return (change, made);
    }
}
