using Jardem.Cases.Payments;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.Payments;

/// <summary>Asks what became of an order that was sent, later each time; after it was paid, whether the money came back.</summary>
public sealed class AskPayment(PaymentStreams streams, SendPayment send, TellStop stop, PaymentInstructions instructions, TakePaymentWord words, IPaymentRail rail, IJobs jobs, IClock clock)
{
    private const string UseCase = "ask-payment";

    public async Task Run(Job job, CancellationToken cancel)
    {
        if (await streams.Read(PaymentJobs.OrderOf(job), cancel) is not { } order)
            return;
        if (order.Stop is not null && order.State is PaymentState.Sent or PaymentState.Accepted)
            await stop.Tell(order, cancel);
        else if (order.State == PaymentState.Sent)
            await send.Again(order, cancel);
        else if (order.State is PaymentState.Accepted or PaymentState.Paid)
            await words.Take(order, await rail.Ask(await instructions.Of(order, cancel), cancel), UseCase, cancel);
        if (await streams.Read(order.Id, cancel) is { } after && PaymentJobs.NextAsk(after, PaymentJobs.RoundOf(job), clock.GetCurrentInstant()) is { } next)
            await jobs.Enqueue(next, cancel);
    }
}
