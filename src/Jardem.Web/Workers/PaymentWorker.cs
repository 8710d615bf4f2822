using Jardem.UseCases.Payments;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.Web.Workers;

/// <summary>Sends orders to pay, asks what became of them, has them stopped. So many at once, and no more: a slow payment system holds up nothing else.</summary>
public sealed class PaymentWorker(IJobs jobs, SendPayment send, AskPayment ask, TellStop stop, SettlePayments settle, IClock clock, ILogger<PaymentWorker> log) : LeasedWorker("payments", jobs, clock, log)
{
    protected override async Task<TimeSpan> Round(CancellationToken cancel)
    {
        // What is to be stopped goes before what is to be sent.
        var done = await Leased(SettlePayments.Kind, settle.Run, cancel) + await Leased(PaymentJobs.Stop, stop.Run, cancel) + await Leased(PaymentJobs.Send, send.Run, cancel) + await Leased(PaymentJobs.Ask, ask.Run, cancel);
        return done == 0 ? Idle : TimeSpan.Zero;
    }
}
