using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.Web.Workers;

/// <summary>
/// Works through leased jobs, so many at once and no more, so that a slow other side holds up nothing else. A job that fails is kept with its
/// failure and tried again later; the others go on.
/// </summary>
/// <param name="what">What a round is about, for the log.</param>
public abstract class LeasedWorker(string what, IJobs jobs, IClock clock, ILogger log) : RoundWorker(what, log)
{
    /// <summary>How long a round rests when it found nothing to do.</summary>
    protected static readonly TimeSpan Idle = TimeSpan.FromSeconds(1);

    /// <summary>Longer than one job can take, tries again on the wire and all.</summary>
    private static readonly Duration Lease = Duration.FromMinutes(5);
    private const int AtOnce = 16;

    protected Instant Now => clock.GetCurrentInstant();

    /// <summary>Does the jobs of a kind that are due, side by side.</summary>
    /// <returns>How many were taken.</returns>
    protected async Task<int> Leased(string kind, Func<Job, CancellationToken, Task> work, CancellationToken cancel)
    {
        var leased = await jobs.Lease(kind, Now, Lease, AtOnce, cancel);
        await Task.WhenAll(leased.Select(j => One(j, work, cancel)));
        return leased.Count;
    }

    /// <summary>Does the jobs of a kind that are due, one after the other.</summary>
    /// <param name="take">How many at most.</param>
    /// <returns>How many were taken.</returns>
    protected async Task<int> InTurn(string kind, int take, Func<Job, CancellationToken, Task> work, CancellationToken cancel)
    {
        var leased = await jobs.Lease(kind, Now, Lease, take, cancel);
        foreach (var job in leased)
            await One(job, work, cancel);
        return leased.Count;
    }

    /// <summary>Tells the log of a job that failed.</summary>
    protected virtual void Failed(LeasedJob job, Exception error) => Log.LogError(error, "Job {Kind} failed at attempt {Attempt}.", job.Job.Kind, job.Attempt);

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
            Failed(job, error);
            await jobs.Fail(job.Id, Now + Duration.FromSeconds(Math.Min(3600, Math.Pow(2, job.Attempt))), error.GetType().Name, cancel);
        }
    }
}
