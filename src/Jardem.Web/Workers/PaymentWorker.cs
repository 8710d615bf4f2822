using Jardem.UseCases.Payments;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.Web.Workers;

/// <summary>Sends orders to pay, asks what became of them, has them stopped. So many at once, and no more: a slow payment system holds up nothing else.</summary>
public sealed class PaymentWorker(IJobs jobs, SendPayment send, AskPayment ask, TellStop stop, SettlePayments settle, IClock clock, ILogger<PaymentWorker> log) : RoundWorker("payments", log)
{
    /// <summary>Longer than a question to the payment database can take, tries again and all.</summary>
    private static readonly Duration Lease = Duration.FromMinutes(5);
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(1);
    private const int AtOnce = 16;

    protected override async Task<TimeSpan> Round(CancellationToken cancel)
    {
        // What is to be stopped goes before what is to be sent.
        var done = await Leased(SettlePayments.Kind, settle.Run, cancel) + await Leased(PaymentJobs.Stop, stop.Run, cancel) + await Leased(PaymentJobs.Send, send.Run, cancel) + await Leased(PaymentJobs.Ask, ask.Run, cancel);
        return done == 0 ? Idle : TimeSpan.Zero;
    }

    private async Task<int> Leased(string kind, Func<Job, CancellationToken, Task> work, CancellationToken cancel)
    {
        var leased = await jobs.Lease(kind, clock.GetCurrentInstant(), Lease, AtOnce, cancel);
        await Task.WhenAll(leased.Select(j => One(j, work, cancel)));
        return leased.Count;
    }

    private async Task One(LeasedJob job, Func<Job, CancellationToken, Task> work, CancellationToken cancel)
    {
        try
        {
            await work(job.Job, cancel);
            await jobs.Complete(job.Id, cancel);
        }
#pragma warning disable CA1031 // One job's failure is kept with the job and tried again later; the others go on.
        catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
        {
            Log.LogError(error, "Job {Kind} failed at attempt {Attempt}.", job.Job.Kind, job.Attempt);
            await jobs.Fail(job.Id, clock.GetCurrentInstant() + Duration.FromSeconds(Math.Min(3600, Math.Pow(2, job.Attempt))), error.GetType().Name, cancel);
        }
    }
}
