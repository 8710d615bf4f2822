using Jardem.Cases.Cases;
using Jardem.Cases.Entitlements;
using Jardem.Cases.Payments;
using Jardem.Law.Norms;
using Jardem.Services.Deciding;
using Jardem.UseCases.Access;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.Payments;

/// <summary>
/// Brings the money of a case in line with its decision after the decision fell, was set aside or was made anew: what has no decision behind
/// it is stopped or recorded as overpaid; a new decision of another sum is ordered once nothing of the old one is out. Safe to run again.
/// </summary>
public sealed class SettlePayments(IEventStore events, IPaymentOrders orders, StopPayment stop, SnapshotSource law, ServiceRooms rooms, IIds ids, IClock clock)
{
    public const string Kind = "settle-payments";

    private static readonly Basis Rule = new Basis.HouseRule("H-reconsideration");

    private static readonly IReadOnlyList<PaymentState> Unsent = [PaymentState.Ordered, PaymentState.Held, PaymentState.Returned, PaymentState.Rejected];

    public static Job JobAfter(CaseState after, Instant at) => new(Kind, $"{after.Id}/{after.Version}", ReadOnlyMemory<byte>.Empty, at);

    /// <summary>The job after the money of a case came to its end.</summary>
    public static Job JobAfter(PaymentOrder order, Instant at) => new(Kind, $"{order.Ordered.Case}/{order.Id}/{order.Version}", ReadOnlyMemory<byte>.Empty, at);

    public async Task Run(Job job, CancellationToken cancel)
    {
        if (CaseState.Of(await events.Read(Guid.Parse(job.Key.AsSpan(0, 36)), cancel)) is not { } state)
            return;
        if (state is { Granted: { } granted, Phase: CasePhase.Granted or CasePhase.ResultReady or CasePhase.ResultIssued })
        {
            if (await Differs(state, granted.Record.Decision.Amount, cancel))
                await stop.OfCase(state.Id, PaymentStopWhy.DecisionGone, null, Rule, cancel);
            await Order(state, cancel);
        }
        else if (state.Phase == CasePhase.Closed)
        {
            // The right was there: what went out stays, what did not go does not go to the dead.
            await stop.OfCase(state.Id, PaymentStopWhy.DecisionGone, null, Rule, cancel, Unsent);
        }
        else if (!state.Phase.IsOpen() || state.Reopened is [.., { SetAside: true }])
        {
            await stop.OfCase(state.Id, PaymentStopWhy.DecisionGone, null, Rule, cancel);
        }
    }

    /// <summary>Whether what was awarded is another sum, or another's, than the decision that stands.</summary>
    private async Task<bool> Differs(CaseState state, long? amount, CancellationToken cancel)
    {
        if (await events.HolderOf(GrantedPayment.ClaimOf(state.Id), cancel) is not { } entitlement)
            return false;
        var awarded = (EntitlementAwarded)EntitlementEvent.Serializer.Read((await events.Read(entitlement, cancel))[0]);
        var payee = rooms[state.Registration.Service].PayeeOf(state.Granted!.Record.Facts);
        return awarded.Amount != amount || awarded.Payee.Number != payee?.Number;
    }

    /// <summary>Orders what the decision grants, where nothing of the case is out and nothing was ordered by this decision before.</summary>
    private async Task Order(CaseState state, CancellationToken cancel)
    {
        foreach (var row in await orders.OfCase(Scope.Whole(Kind), state.Id, cancel))
        {
            if (PaymentOrder.Of(await events.Read(row.Order, cancel))!.Ordered.Decision == state.Granted!.Confirmation.RecordHash)
                return;
        }

        if (await events.HolderOf(GrantedPayment.ClaimOf(state.Id), cancel) is not null)
            return;
        var (snapshot, now) = (await law.Active(cancel), clock.GetCurrentInstant());
        var room = rooms[state.Registration.Service];
        var today = now.InZone(DateTimeZoneProviders.Tzdb[state.Registration.Zone]).Date;
        var basis = room.Procedure.Step(CaseAct.Decide)!.BasisOn(snapshot.On(today))!;
        var paid = GrantedPayment.Of(state, state.Granted!, room, basis, today, now, ids);
        if (paid.Streams.Count == 0)
            return;
        var by = state.Granted!.Record.DecidedBy;
        var result = await events.Append(
            new Append
            {
                Meta = new(now, by.Account, by.Unit ?? by.Body, snapshot.Id, Kind),
                Streams = [new StreamAppend(state.Id, "case", state.Version, []), .. paid.Streams],
                Take = paid.Take,
                Payments = paid.Rows,
                Ledger = paid.Ledger,
                Jobs = paid.Jobs,
            },
            cancel);
        if (result is not (AppendResult.Done or AppendResult.ClaimTaken))
            throw new InvalidOperationException($"The payment of case {state.Id} is to be settled again: {result.GetType().Name}.");
    }
}
