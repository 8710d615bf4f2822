using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Acts;
using Jardem.Cases.People;
using NodaTime;

namespace Jardem.Cases.Tasks;

/// <summary>What comes of an act on a task: an event, or the key of the text that says why it is not possible now.</summary>
public readonly record struct TaskOutcome(TaskEvent? Event, string? NotAllowed);

/// <summary>The acts by which an officer of the body does the task: update, send to each addressee, close. Lateness is no obstacle.</summary>
public static class TaskActs
{
    public static TaskOutcome Update(InformationTask task, ActBy by, string evidence)
    {
        if (Guard(task, by) is { } no)
            return No(no);
        if (task.Updated is not null)
            return No("act.task-updated-already");
        return string.IsNullOrWhiteSpace(evidence) ? No("act.task-evidence-needed") : Yes(new InformationUpdated(evidence.Trim(), by.Today, by.Officer));
    }

    public static TaskOutcome Send(InformationTask task, ActBy by, string addressee, string evidence)
    {
        if (Guard(task, by) is { } no)
            return No(no);
        if (task.Updated is null)
            return No("act.task-update-first");
        if (task.Raised.Addressees.All(a => a.Key != addressee))
            return No("act.task-no-such-addressee");
        if (task.SentTo(addressee) is not null)
            return No("act.task-sent-already");
        return string.IsNullOrWhiteSpace(evidence) ? No("act.task-evidence-needed") : Yes(new InformationSent(addressee, evidence.Trim(), by.Today, by.Officer));
    }

    public static TaskOutcome Finish(InformationTask task, ActBy by)
    {
        if (Guard(task, by) is { } no)
            return No(no);
        if (task.Updated is null)
            return No("act.task-update-first");
        return task.Unsent.Any() ? No("act.task-not-all-sent") : Yes(new TaskDone(by.Today, by.Officer));
    }

    private static string? Guard(InformationTask task, ActBy by)
    {
        if (by.Officer.Body != task.Raised.Body)
            return "act.other-body";
        if (by.Role is not (Role.Specialist or Role.Head))
            return "act.not-your-role";
        return task.Done is null ? null : "act.task-done-already";
    }

    private static TaskOutcome Yes(TaskEvent happened) => new(happened, null);

    private static TaskOutcome No(string key) => new(null, key);
}
