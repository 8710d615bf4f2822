using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Automatic;
using Jardem.UseCases.Complaints;
using Jardem.UseCases.Issuing;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Tasks;
using NodaTime;

namespace Jardem.Web.Workers;

/// <summary>Works through leased jobs: documents that a broken process left, deadlines and tasks after a change of law data.</summary>
public sealed class JobWorker(IJobs jobs, DocumentIssuer issuer, DecideAutomatically decide, ComplaintIssuer complaints, RederiveDeadlines rederive, RaiseTasks tasks, IClock clock, ILogger<JobWorker> log) : LeasedWorker("jobs", jobs, clock, log)
{
    protected override async Task<TimeSpan> Round(CancellationToken cancel)
    {
        var done = await InTurn(DocumentIssuer.JobKind, 20, (j, c) => issuer.Complete(DocumentIssuer.CaseOf(j), c), cancel)
            + await InTurn(AutomaticJobs.Kind, 20, (j, c) => decide.Run(AutomaticJobs.CaseOf(j), c), cancel)
            + await InTurn(ComplaintIssuer.JobKind, 20, (j, c) => complaints.Complete(ComplaintIssuer.ComplaintOf(j), c), cancel)
            + await InTurn(RederiveDeadlines.JobKind, 1, (_, c) => rederive.Run(c), cancel)
            + await InTurn(RaiseTasks.JobKind, 1, tasks.Run, cancel);
        return done == 0 ? Idle : TimeSpan.Zero;
    }
}
