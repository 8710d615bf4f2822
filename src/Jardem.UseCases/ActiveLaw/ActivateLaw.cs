using Jardem.Law.Snapshots;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Tasks;
using NodaTime;

namespace Jardem.UseCases.ActiveLaw;

/// <summary>Keeps a snapshot whole and makes it the active one: an act of two people.</summary>
public sealed class ActivateLaw(ILawSnapshots store, SnapshotSource source, IJobs jobs, IClock clock)
{
    /// <summary>How long after an activation the deadlines are derived: submits in flight under the old snapshot have ended by then.</summary>
    private static readonly Duration Settling = Duration.FromSeconds(10);

    public abstract record Outcome
    {
        private Outcome()
        {
        }

        public sealed record Activated(string Snapshot) : Outcome;

        public sealed record AlreadyActive(string Snapshot) : Outcome;

        /// <summary>Author and approver are one person.</summary>
        public sealed record OnePerson : Outcome;
    }

    public async Task<Outcome> Run(LawSnapshot snapshot, string author, string approver, CancellationToken cancel)
    {
        if (author == approver)
            return new Outcome.OnePerson();
        var before = await store.Active(cancel);
        if (before == snapshot.Id)
            return new Outcome.AlreadyActive(snapshot.Id);
        var now = clock.GetCurrentInstant();
        await store.Keep(snapshot.Id, snapshot.ToBytes(), cancel);
        // The jobs stand before the activation, so that no crash between the two leaves deadlines on the old calendar or a change of rules
        // untold; each activation has its own, since a snapshot may become active again.
        if (before is not null)
        {
            await jobs.Enqueue(RaiseTasks.JobOf(before, snapshot.Id, now, now + Settling), cancel);
            await jobs.Enqueue(new Job(RederiveDeadlines.JobKind, $"{snapshot.Id}@{now.ToUnixTimeTicks()}", ReadOnlyMemory<byte>.Empty, now + Settling), cancel);
        }

        await store.Activate(new Activation(snapshot.Id, now, author, approver), cancel);
        source.Refresh();
        return new Outcome.Activated(snapshot.Id);
    }
}
