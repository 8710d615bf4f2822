using Jardem.Cases.Payments;
using Jardem.UseCases.Ports;

namespace Jardem.UseCases.Payments;

/// <summary>Tells the payment system to stop an order; where it is too late, asks what became of it, so that what was paid is known to be overpaid.</summary>
public sealed class TellStop(PaymentStreams streams, PaymentInstructions instructions, TakePaymentWord words, IPaymentRail rail)
{
    private const string UseCase = "stop-payment";

    public async Task Run(Job job, CancellationToken cancel)
    {
        if (await streams.Read(PaymentJobs.OrderOf(job), cancel) is { Stop: not null } order)
            await Tell(order, cancel);
    }

    public async Task Tell(PaymentOrder order, CancellationToken cancel)
    {
        var instruction = await instructions.Of(order, cancel);
        var said = await rail.Stop(instruction, cancel);
        if (said is PaymentAnswer.TooLate)
            said = await rail.Ask(instruction, cancel);
        // What cannot be stopped and is not paid yet is asked about by its own plan.
        await words.Take(order, said, UseCase, cancel);
    }
}
