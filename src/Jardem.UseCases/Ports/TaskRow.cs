using NodaTime;

namespace Jardem.UseCases.Ports;

/// <summary>A duty of an office that follows from no case, as lists see it; its history is a stream of its own.</summary>
public sealed record TaskRow
{
    public required Guid Task { get; init; }

    public required int Version { get; init; }

    /// <summary>Kind of the task, as "information-update".</summary>
    public required string Kind { get; init; }

    /// <summary>What it is about, as a service and a snapshot; unique within its kind.</summary>
    public required string Subject { get; init; }

    /// <summary>The body that must do it.</summary>
    public required string Body { get; init; }

    public required LocalDate Due { get; init; }

    public required bool Done { get; init; }
}

/// <summary>Lists of tasks.</summary>
public interface ITaskLists
{
    /// <summary>Open ones by their due day, then those done, newest first.</summary>
    Task<IReadOnlyList<TaskRow>> Find(Access.Scope scope, bool? done, int skip, int take, CancellationToken cancel);
}
