using System.Security.Cryptography;
using System.Text;
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

    public static TaskRow Of(HeadTask task) => new()
    {
        Task = task.Id,
        Version = task.Version,
        Kind = task.Asked.Kind,
        Subject = $"{task.Asked.Service}/{task.Asked.Case ?? task.Asked.Offer}",
        Body = task.Asked.Body,
        Due = task.Asked.Due,
        Done = task.Answered is not null,
    };

    public static string Subject(TaskRaised raised) => $"{raised.Service}/{raised.After}";

    /// <summary>The case that the task of a head is about; null for a task that follows from no case.</summary>
    public static Guid? CaseOf(TaskRow row) =>
        row.Kind is HeadTask.WrongPerson or HeadTask.Overpayment && Guid.TryParse(row.Subject.AsSpan(row.Subject.IndexOf('/', StringComparison.Ordinal) + 1), out var id) ? id : null;

    /// <summary>Whether it is a task of a head, be it about a case or about an offer.</summary>
    public static bool IsOfHead(TaskRow row) => row.Kind is HeadTask.WrongPerson or HeadTask.Overpayment or HeadTask.Unregistered;

    /// <summary>A UUID of version 8 made of what the task is about: the same for the same thing, so that there is one.</summary>
    public static Guid IdOf(string kind, string subject)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}/{subject}"))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
