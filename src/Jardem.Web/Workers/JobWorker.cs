using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Automatic;
using Jardem.UseCases.Complaints;
using Jardem.UseCases.Issuing;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Tasks;
using NodaTime;

namespace Jardem.Web.Workers;

/// <summary>Works through leased jobs: documents that a broken process left, deadlines and tasks after a change of law data.</summary>
public sealed class JobWorker(IJobs jobs, DocumentIssuer issuer, DecideAutomatically decide, ComplaintIssuer complaints, RederiveDeadlines rederive, RaiseTasks tasks, IClock clock, ILogger<JobWorker> log) : RoundWorker("jobs", log)
{
    private static readonly Duration Lease = Duration.FromMinutes(5);
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(1);

    protected override async Task<TimeSpan> Round(CancellationToken cancel)
    {
        var done = await Leased(DocumentIssuer.JobKind, 20, j => issuer.Complete(DocumentIssuer.CaseOf(j), cancel), cancel)
            + await Leased(AutomaticJobs.Kind, 20, j => decide.Run(AutomaticJobs.CaseOf(j), cancel), cancel)
            + await Leased(ComplaintIssuer.JobKind, 20, j => complaints.Complete(ComplaintIssuer.ComplaintOf(j), cancel), cancel)
            + await Leased(RederiveDeadlines.JobKind, 1, _ => rederive.Run(cancel), cancel)
            + await Leased(RaiseTasks.JobKind, 1, j => tasks.Run(j, cancel), cancel);
        return done == 0 ? Idle : TimeSpan.Zero;
    }

    private async Task<int> Leased(string kind, int take, Func<Job, Task> work, CancellationToken cancel)
    {
        var leased = await jobs.Lease(kind, clock.GetCurrentInstant(), Lease, take, cancel);
        foreach (var job in leased)
        {
            try
            {
                await work(job.Job);
                await jobs.Complete(job.Id, cancel);
            }
#pragma warning disable CA1031 // One job's failure is kept with the job and tried again later; the others go on.
            catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
            {
                Log.LogError(error, "Job {Kind} failed at attempt {Attempt}.", kind, job.Attempt);
                var wait = Duration.FromSeconds(Math.Min(3600, Math.Pow(2, job.Attempt)));
                await jobs.Fail(job.Id, clock.GetCurrentInstant() + wait, error.GetType().Name, cancel);
            }
        }

        return leased.Count;
    }
}
