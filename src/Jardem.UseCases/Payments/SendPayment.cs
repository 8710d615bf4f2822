using Jardem.Cases.Payments;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.Payments;

/// <summary>
/// Sends an order once in effect. That it is about to go is durable before anything goes; whoever finds it so asks the payment system first,
/// and puts it again, under the same id, only where it never came. A decision that no longer stands is not paid.
/// </summary>
public sealed class SendPayment(PaymentStreams streams, PaymentStanding standing, PaymentInstructions instructions, TakePaymentWord words, IPaymentRail rail, IJobs jobs, IClock clock)
{
    private const string UseCase = "send-payment";

    /// <summary>Sends the order of the job; one that is held, or for whose body there is no way to pay, is looked at again later.</summary>
    public async Task Run(Job job, CancellationToken cancel)
    {
        if (await streams.Read(PaymentJobs.OrderOf(job), cancel) is not { } order)
            return;
        // Read before it is asked how the case stands: what happens to the case in between keeps the order from going.
        var pins = await standing.Pin(order, cancel);
        if (order.State is PaymentState.Ordered or PaymentState.Held)
            order = await Ready(order, job, cancel);
        if (order.State == PaymentState.Ordered)
        {
            var now = clock.GetCurrentInstant();
            if (!rail.IsSetUpFor(order.Ordered.Body))
            {
                await jobs.Enqueue(PaymentJobs.LookAgain(order, PaymentJobs.RoundOf(job), now), cancel);
                return;
            }

            var mine = false;
            var began = await streams.Change(order.Id, null, UseCase, o =>
            {
                var happened = PaymentActs.Send(o, now);
                mine = happened.Count > 0;
                return new PaymentChange(happened) { Jobs = [Asking(o, now)], Pins = pins };
            }, cancel);
            // Else another worker has it.
            if (!mine)
                return;
            await words.Take(began!, await rail.Put(await instructions.Of(began!, cancel), cancel), UseCase, cancel);
        }
        else if (order.State == PaymentState.Sent)
            await Again(order, cancel);
    }

    /// <summary>An order of which nothing certain is known: asked about, and put again only where it never came.</summary>
    public async Task Again(PaymentOrder order, CancellationToken cancel)
    {
        var instruction = await instructions.Of(order, cancel);
        var said = await rail.Ask(instruction, cancel);
        if (said is PaymentAnswer.NotKnown && order is { State: PaymentState.Sent, Stop: null })
            said = await rail.Put(instruction, cancel);
        await words.Take(order, said, UseCase, cancel);
    }

    /// <summary>The order held, stopped or let go, as its decision stands.</summary>
    private async Task<PaymentOrder> Ready(PaymentOrder order, Job job, CancellationToken cancel)
    {
        var obstacle = await standing.Of(order, cancel);
        var by = PaymentStreams.ByRule(order);
        var after = await streams.Change(order.Id, null, UseCase, o => new PaymentChange(obstacle switch
        {
            { Ends: true } => PaymentActs.Stop(o, obstacle.Why, Today(), by, PaymentStanding.Rule),
            { } => PaymentActs.Hold(o, obstacle.Why, by, PaymentStanding.Rule),
            // What an officer held, an officer lets go.
            null => o.WaitsForOfficer ? [] : PaymentActs.Release(o, by),
        }), cancel);
        if (after!.State == PaymentState.Held)
            await jobs.Enqueue(PaymentJobs.LookAgain(after, PaymentJobs.RoundOf(job), clock.GetCurrentInstant()), cancel);
        return after;
    }

    /// <summary>Planned with the sending itself: whatever dies after it, the order is asked about.</summary>
    private static Job Asking(PaymentOrder order, Instant now) => PaymentJobs.NextAsk(order with { State = PaymentState.Sent }, 0, now)!;

    private LocalDate Today() => clock.GetCurrentInstant().InZone(DateTimeZoneProviders.Tzdb["Asia/Almaty"]).Date;
}
