using Jardem.Cases.Streams;

namespace Jardem.Cases.Tasks;

/// <summary>A task as its events make it.</summary>
public sealed record InformationTask
{
    /// <summary>Kind of the task in the work list.</summary>
    public const string Kind = "information-update";

    private static readonly string First = new EventSerializer<TaskRaised>().Names.Single();

    /// <summary>Reads and writes the events of tasks of every kind.</summary>
    public static EventSerializer<TaskEvent> Events { get; } = new();

    public required Guid Id { get; init; }

    public required int Version { get; init; }

    public required TaskRaised Raised { get; init; }

    public InformationUpdated? Updated { get; init; }

    public IReadOnlyList<InformationSent> Sent { get; init; } = [];

    public TaskDone? Done { get; init; }

    public IEnumerable<Addressee> Unsent => Raised.Addressees.Where(a => SentTo(a.Key) is null);

    public InformationSent? SentTo(string addressee) => Sent.FirstOrDefault(s => s.Addressee == addressee);

    /// <summary>Builds the task of a stream; null where the stream is empty or is not one of a task.</summary>
    /// <exception cref="UnknownEventException">The stream holds an event that this version cannot read.</exception>
    public static InformationTask? Of(IReadOnlyList<StoredEvent> stream)
    {
        if (stream.Count == 0 || stream[0].Type != First)
            return null;
        InformationTask? task = null;
        foreach (var stored in stream)
            task = Evolve(task, stored.Stream, Events.Read(stored));
        return task;
    }

    /// <summary>The task after one more event.</summary>
    public static InformationTask Evolve(InformationTask? task, Guid id, TaskEvent happened)
    {
        if (happened is TaskRaised raised)
            return new InformationTask { Id = id, Version = 1, Raised = raised };
        var before = task ?? throw new InvalidOperationException($"Task {id} does not begin with its raising.");
        var next = before with { Version = before.Version + 1 };
        return happened switch
        {
            InformationUpdated updated => next with { Updated = updated },
            InformationSent sent => next with { Sent = [.. before.Sent, sent] },
            TaskDone done => next with { Done = done },
            _ => throw new InvalidOperationException($"A task does not know how {happened.GetType().Name} changes it."),
        };
    }
}
