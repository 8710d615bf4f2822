using Jardem.Cases.Streams;
using Jardem.Cases.Tasks;
using Jardem.Law.Clock;
using Jardem.Law.Data;
using Jardem.Law.Json;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;
using Jardem.Law.Texts;
using Jardem.Services;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.Tasks;

/// <summary>
/// After a snapshot is activated that changes the rules of a service, raises the task to bring the information on its procedure up to
/// date and to send it. One task for a service and a snapshot, however often the snapshot is activated or the job runs.
/// </summary>
public sealed class RaiseTasks(IEventStore events, ILawSnapshots store, SnapshotSource law, IEnumerable<IServiceRoom> rooms, TextCatalog texts)
{
    public const string JobKind = "raise-tasks";

    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Almaty"];

    private sealed record Change(string Before, string After, Instant At);

    /// <summary>The job that an activation leaves behind.</summary>
    public static Job JobOf(string before, string after, Instant at, Instant dueAt) =>
        new(JobKind, $"{after}@{at.ToUnixTimeTicks()}", CanonicalJson.Write(new Change(before, after, at)), dueAt);

    /// <returns>How many tasks were raised.</returns>
    public async Task<int> Run(Job job, CancellationToken cancel)
    {
        var change = CanonicalJson.Read<Change>(job.Payload.Span);
        // The job stands before the activation: one that never came leaves nothing to tell.
        if ((await store.History(cancel)).All(a => a.Snapshot != change.After || a.At != change.At))
            return 0;
        var (before, after) = (await law.ById(change.Before, cancel), await law.ById(change.After, cancel));
        var raised = 0;
        foreach (var room in rooms)
        {
            if (Raised(room, before, after, change.At) is { } task)
                raised += await Keep(task, change.At, cancel) ? 1 : 0;
        }

        return raised;
    }

    private TaskRaised? Raised(IServiceRoom room, LawSnapshot before, LawSnapshot after, Instant at)
    {
        var activatedOn = at.InZone(Zone).Date;
        if (room.Procedure.InformationUpdate is not { } duty || RuleChange.Between(before, after, room.Act) is not { } change)
            return null;
        // H-information-update: the day of approval where it is known and the duty stood then, else the day of activation.
        var changedOn = change.ApprovedOn is { } approved && after.On(approved).Find(duty) is NormAnswer.InForce ? approved : activatedOn;
        if (after.On(changedOn).Find(duty) is not NormAnswer.InForce)
            return null;
        var today = after.On(activatedOn);
        var body = after.Data.Bodies.FirstOrDefault(b => b.Kind == BodyKinds.Ministry && b.Span().Contains(activatedOn))?.Id ?? BodyKinds.Ministry;
        var deadline = new DeadlineClock(after).Derive(after.On(changedOn).Limit(duty, "update"), changedOn);
        return new TaskRaised(InformationTask.Kind, room.Id, room.Act, before.Id, after.Id, changedOn, change.AmendedBy, body, deadline, Addressees.Of(room, today, texts));
    }

    private async Task<bool> Keep(TaskRaised raised, Instant at, CancellationToken cancel)
    {
        var id = IdOf(raised);
        while (true)
        {
            var active = await law.Active(cancel);
            var result = await events.Append(
                new Append
                {
                    Meta = new EventMeta(at, JobKind, raised.Body, active.Id, nameof(RaiseTasks)),
                    Streams = [new StreamAppend(id, "task", 0, [InformationTask.Events.Write(raised)])],
                    Tasks = [TaskRows.Of(InformationTask.Evolve(null, id, raised))],
                },
                cancel);
            switch (result)
            {
                case AppendResult.Done:
                    return true;
                case AppendResult.SnapshotChanged:
                    law.Refresh();
                    continue;
                case AppendResult.VersionConflict:
                    return false;
                default:
                    throw new InvalidOperationException($"A task cannot meet {result.GetType().Name}.");
            }
        }
    }

    private static Guid IdOf(TaskRaised raised) => TaskRows.IdOf(raised.Kind, TaskRows.Subject(raised));
}
