using Jardem.UseCases.Ports;
using Jardem.UseCases.Registers;
using NodaTime;

namespace Jardem.Web.Workers;

/// <summary>Asks registers for cases and keeps the answers of the asynchronous channel. A register that is slow holds up nothing else.</summary>
public sealed class RegisterWorker(IJobs jobs, AskRegisters ask, RegisterAccess access, IClock clock, ILogger<RegisterWorker> log) : RoundWorker("questions to registers", log)
{
    /// <summary>Longer than one job can take, retries on the wire and all.</summary>
    private static readonly Duration Lease = Duration.FromMinutes(5);
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(1);
    private const int AtOnce = 16;

    protected override async Task<TimeSpan> Round(CancellationToken cancel)
    {
        if (!access.IsSetUp)
            return Timeout.InfiniteTimeSpan;
        var done = await Leased(AskRegisters.AnswerJobKind, ask.Answered, cancel) + await Leased(AskRegisters.JobKind, ask.Run, cancel);
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
