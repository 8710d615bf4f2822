using Jardem.Cases.Cases;
using Jardem.Cases.Entitlements;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.Payments;

/// <summary>What a change of a case means for the money that goes out by it.</summary>
/// <param name="Paid">Whether the case has an entitlement that lives.</param>
/// <param name="Pins">The entitlement as it was read: whoever ends it meanwhile makes the change be made again.</param>
/// <param name="Jobs">What settles the money after a change of phase.</param>
public sealed record PaymentEffect(bool Paid, IReadOnlyList<StreamAppend> Pins, IReadOnlyList<Job> Jobs)
{
    public static PaymentEffect None { get; } = new(false, [], []);
}

/// <summary>Asks, before a case changes, whether money hangs on it.</summary>
public sealed class PaymentsOfCase(IEventStore events)
{
    public async Task<PaymentEffect> Of(CaseState before, CaseState after, Instant at, CancellationToken cancel)
    {
        // Before its first decision no money hangs on a case.
        var decidedOnce = before.Phase.IsDecided() || before.Reopened.Count > 0;
        if (before.Phase == after.Phase || !decidedOnce || await events.HolderOf(GrantedPayment.ClaimOf(after.Id), cancel) is not { } entitlement)
            return PaymentEffect.None;
        var version = (await events.Read(entitlement, cancel)).Count;
        return new PaymentEffect(true, [new StreamAppend(entitlement, EntitlementEvent.Stream, version, [])], [SettlePayments.JobAfter(after, at)]);
    }
}
