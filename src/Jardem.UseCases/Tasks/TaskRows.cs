using Jardem.Cases.Tasks;
using Jardem.UseCases.Ports;

namespace Jardem.UseCases.Tasks;

/// <summary>Makes the row of the work list from a task.</summary>
public static class TaskRows
{
    public static TaskRow Of(InformationTask task) => new()
    {
        Task = task.Id,
        Version = task.Version,
        Kind = task.Raised.Kind,
        Subject = Subject(task.Raised),
        Body = task.Raised.Body,
        Due = task.Raised.Deadline.Due,
        Done = task.Done is not null,
    };

    public static string Subject(TaskRaised raised) => $"{raised.Service}/{raised.After}";
}
