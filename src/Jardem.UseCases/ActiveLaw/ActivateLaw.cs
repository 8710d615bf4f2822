using Jardem.Law.Snapshots;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.ActiveLaw;

/// <summary>Keeps a snapshot whole and makes it the active one: an act of two people.</summary>
public sealed class ActivateLaw(ILawSnapshots store, SnapshotSource source, IJobs jobs, IClock clock)
{
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
        await store.Keep(snapshot.Id, snapshot.ToBytes(), cancel);
        await store.Activate(new Activation(snapshot.Id, clock.GetCurrentInstant(), author, approver), cancel);
        source.Refresh();
        if (before is not null)
            await jobs.Enqueue(new Job(RederiveDeadlines.JobKind, snapshot.Id, ReadOnlyMemory<byte>.Empty, clock.GetCurrentInstant()), cancel);
        return new Outcome.Activated(snapshot.Id);
    }
}
