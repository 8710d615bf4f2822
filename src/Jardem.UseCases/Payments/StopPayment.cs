using Jardem.Cases.Payments;
using Jardem.Cases.People;
using Jardem.Law.Norms;
using Jardem.UseCases.Access;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.Payments;

/// <summary>
/// Stops what a case pays, for an officer or for a rule, as where the record of the death was annulled: what was not sent ends at once, what
/// was sent is stopped at the payment system, what was paid is recorded as to be claimed back.
/// </summary>
public sealed class StopPayment(PaymentStreams streams, IPaymentOrders orders, IClock clock)
{
    private const string UseCase = "stop-payment";

    /// <param name="by">Null for a rule of the house.</param>
    /// <param name="only">Only orders in one of these states; null for all.</param>
    /// <returns>The orders of the case that changed, as they are now.</returns>
    public async Task<IReadOnlyList<PaymentOrder>> OfCase(Guid id, PaymentStopWhy why, Officer? by, Basis basis, CancellationToken cancel, IReadOnlyList<PaymentState>? only = null)
    {
        var changed = new List<PaymentOrder>();
        foreach (var row in await orders.OfCase(Scope.Whole("stop payment"), id, cancel))
        {
            var now = clock.GetCurrentInstant();
            var today = now.InZone(DateTimeZoneProviders.Tzdb["Asia/Almaty"]).Date;
            var version = row.Version;
            var after = await streams.Change(row.Order, by, UseCase, o =>
            {
                version = o.Version;
                var happened = only?.Contains(o.State) == false ? [] : PaymentActs.Stop(o, why, today, by ?? PaymentStreams.ByRule(o), basis);
                return new PaymentChange(happened) { Jobs = happened.Any(e => e is PaymentStopAsked) ? [PaymentJobs.StopNow(o, now)] : [] };
            }, cancel);
            if (after is not null && after.Version > version)
                changed.Add(after);
        }

        return changed;
    }

    /// <summary>Whether the applicant is the one who is meant is in doubt: what was not sent is held until an officer lets it go, what was sent is stopped at the payment system.</summary>
    public async Task Doubted(Guid id, PaymentStopWhy why, Basis basis, CancellationToken cancel)
    {
        foreach (var row in await orders.OfCase(Scope.Whole("stop payment"), id, cancel))
        {
            var now = clock.GetCurrentInstant();
            await streams.Change(row.Order, null, UseCase, o =>
            {
                var happened = PaymentActs.Doubt(o, why, PaymentStreams.ByRule(o), basis);
                return new PaymentChange(happened) { Jobs = happened.Any(e => e is PaymentStopAsked) ? [PaymentJobs.StopNow(o, now)] : [] };
            }, cancel);
        }
    }

    /// <summary>An officer holds an order that was not sent yet, or lets a held one go.</summary>
    /// <param name="words">The officer's own reason.</param>
    /// <param name="seen">The version of the order on which it rests; on another nothing is done.</param>
    public Task<PaymentOrder?> Hold(Guid order, bool held, Officer by, CancellationToken cancel, string? words = null, int? seen = null)
    {
        var now = clock.GetCurrentInstant();
        return streams.Change(order, by, UseCase, o => seen is not null && seen != o.Version ? PaymentChange.None
            : held ? new PaymentChange(PaymentActs.Hold(o, PaymentStopWhy.Officer, by, PaymentStanding.Rule, words))
            : new PaymentChange(PaymentActs.Release(o, by, words)) { Jobs = o.State == PaymentState.Held ? [PaymentJobs.SendNow(o.Id, o.Version + 1, now)] : [] }, cancel);
    }

    /// <summary>What was overpaid came back from the payee.</summary>
    /// <param name="words">By what the officer knows it.</param>
    public Task<PaymentOrder?> Recovered(Guid order, LocalDate on, Officer by, CancellationToken cancel, string? words = null) =>
        streams.Change(order, by, UseCase, o => new PaymentChange(PaymentActs.Recover(o, on, by, words)), cancel);
}
