using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Automatic;
using Jardem.Cases.Entitlements;
using Jardem.Cases.Payments;
using Jardem.Cases.People;
using Jardem.Cases.Streams;
using Jardem.Cases.Tasks;
using Jardem.Law.Snapshots;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Casework;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Signatures;
using Jardem.UseCases.Tasks;
using NodaTime;

namespace Jardem.UseCases.Payments;

/// <summary>Events of an order and what is to be kept together with them; where there are none, nothing is kept.</summary>
public sealed record PaymentChange(IReadOnlyList<PaymentEvent> Happened)
{
    public static PaymentChange None { get; } = new([]);

    public IReadOnlyList<Job> Jobs { get; init; } = [];

    /// <summary>Streams on whose state the change rests, as they were read.</summary>
    public IReadOnlyList<StreamAppend> Pins { get; init; } = [];
}

/// <summary>
/// The one way in which an order changes: read, decide, append with its row, its lines of the ledger, its entitlement and what its people are
/// told. Whoever comes second decides again on what the first left.
/// </summary>
public sealed class PaymentStreams(IEventStore events, SnapshotSource law, PaymentNews news, SigningPolicy signing, IIds ids, IClock clock)
{
    private const int Attempts = 20;

    /// <summary>The rule that moves orders.</summary>
    private const string Rule = "payments/1";

    public async Task<PaymentOrder?> Read(Guid order, CancellationToken cancel) => PaymentOrder.Of(await events.Read(order, cancel));

    /// <summary>Who stands in an event that the payment system's word or the house's own rule makes.</summary>
    public static Officer ByRule(PaymentOrder order) => AutomaticOfficer.Of(order.Ordered.Body, Rule);

    /// <returns>The order after the change; null where there is none.</returns>
    /// <exception cref="InvalidOperationException">Others kept changing it.</exception>
    public async Task<PaymentOrder?> Change(Guid order, Officer? by, string useCase, Func<PaymentOrder, PaymentChange> decide, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await Read(order, cancel) is not { } before)
                return null;
            var change = decide(before);
            if (change.Happened.Count == 0)
                return before;
            var after = change.Happened.Aggregate(before, (s, e) => PaymentOrder.Evolve(s, s.Id, e));
            switch (await events.Append(await Of(before, after, change, by ?? ByRule(before), useCase, cancel), cancel))
            {
                case AppendResult.Done:
                    return after;
                case AppendResult.SnapshotChanged:
                    law.Refresh();
                    break;
                case AppendResult.VersionConflict:
                    break;
                case var other:
                    throw new InvalidOperationException($"Payment {order} was not kept: {other.GetType().Name}.");
            }
        }

        throw new InvalidOperationException($"Payment {order} kept being changed by others.");
    }

    /// <summary>The row of an order as it stands.</summary>
    public static PaymentRow RowOf(PaymentOrder order) => GrantedPayment.RowOf(order.Id, order.Version, order.Ordered) with
    {
        State = order.State,
        SentAt = order.SentAt,
        SettledOn = order.SettledOn,
        Reference = order.Reference,
        Reason = order.Reason,
    };

    /// <summary>Lines of the ledger of these events, in their order.</summary>
    public IReadOnlyList<LedgerLine> LinesOf(PaymentOrder? before, Guid id, PaymentOrdered ordered, IEnumerable<PaymentEvent> happened)
    {
        var lines = new List<LedgerLine>();
        foreach (var e in happened)
        {
            lines.AddRange(PaymentLedger.Of(before, e).Select(l => new LedgerLine(ids.New(), ordered.Entitlement, ordered.Case, id, ordered.Body, ordered.Service, l.Kind, ordered.Kind, ordered.On, l.Day, ordered.Amount)));
            before = PaymentOrder.Evolve(before, id, e);
        }

        return lines;
    }

    private async Task<Append> Of(PaymentOrder before, PaymentOrder after, PaymentChange change, Officer by, string useCase, CancellationToken cancel)
    {
        var ended = change.Happened.Select(Ending).FirstOrDefault(e => e is not null);
        var entitlement = ended is null ? [] : await events.Read(before.Ordered.Entitlement, cancel);
        var ends = ended is not null && entitlement.Count > 0 && EntitlementEvent.Serializer.Read(entitlement[^1]) is not EntitlementTerminated;
        // The case may be granted and paid anew only when no money of this entitlement is out.
        var frees = change.Happened.Any(e => e is PaymentStopped or PaymentRecovered) || (before.IsOverpaid && !after.IsOverpaid);
        var about = frees ? CaseState.Of(await events.Read(before.Ordered.Case, cancel)) : null;
        IReadOnlyList<Claim> left = about is null ? [] : UniqueClaims.Left(about);
        var heir = about is null ? DisputeHeir.None : await DisputeHeir.Of(events, about, left, cancel);
        var payment = change.Happened.Select(e => PaymentEvent.Serializer.Write(e)).ToList();
        var (now, active) = (clock.GetCurrentInstant(), await law.Active(cancel));
        var task = await Task(before, after, change, by, now, active, cancel);
        return new Append
        {
            Meta = new EventMeta(now, by.Account, by.Unit ?? by.Body, active.Id, useCase),
            Streams =
            [
                new StreamAppend(before.Id, PaymentEvent.Stream, before.Version, payment),
                .. ends ? [new StreamAppend(before.Ordered.Entitlement, EntitlementEvent.Stream, entitlement.Count, [EntitlementEvent.Serializer.Write(ended!)])] : Array.Empty<StreamAppend>(),
                // As it was read: whether its keys go free with the money rests on it.
                .. about is null ? Array.Empty<StreamAppend>() : [new StreamAppend(about.Id, "case", about.Version, [])],
                .. change.Pins,
                .. task.Streams,
                .. heir.Streams,
            ],
            Take = heir.Take,
            Release = frees ? [GrantedPayment.ClaimOf(before.Ordered.Case, before.Ordered.Entitlement), .. left] : [],
            Cases = [.. heir.Rows(signing.Required)],
            Payments = [RowOf(after)],
            Tasks = task.Rows,
            Ledger = LinesOf(before, before.Id, before.Ordered, change.Happened),
            Outbox = await news.Of(after, change.Happened, cancel),
            Jobs = frees ? [.. change.Jobs, SettlePayments.JobAfter(after, now)] : change.Jobs,
        };
    }

    /// <summary>An overpayment is a task of the head, in one change with it; when the money is back, the task is done.</summary>
    private async Task<TaskChange> Task(PaymentOrder before, PaymentOrder after, PaymentChange change, Officer by, Instant now, LawSnapshot active, CancellationToken cancel)
    {
        var today = now.InZone(DateTimeZoneProviders.Tzdb["Asia/Almaty"]).Date;
        if (change.Happened.OfType<PaymentOverpaid>().FirstOrDefault() is { } overpaid)
            return HeadTasks.AskOverpayment(before, overpaid, today, active);
        if (!before.IsOverpaid || after.IsOverpaid)
            return TaskChange.None;
        var words = change.Happened.OfType<PaymentRecovered>().FirstOrDefault()?.Words;
        return HeadTasks.Answer(HeadTask.Of(await events.Read(HeadTasks.OfOverpayment(before.Id), cancel)), words, today, by);
    }

    private static EntitlementTerminated? Ending(PaymentEvent happened) => happened switch
    {
        PaymentStopped e => new EntitlementTerminated(e.On, e.Why, e.By, e.Basis),
        PaymentOverpaid e => new EntitlementTerminated(e.On, e.Why, e.By, e.Basis),
        _ => null,
    };
}
