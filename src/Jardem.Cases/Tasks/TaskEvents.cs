using Jardem.Cases.People;
using Jardem.Cases.Streams;
using Jardem.Law;
using Jardem.Law.Clock;
using NodaTime;

namespace Jardem.Cases.Tasks;

/// <summary>What happens to a task of an office: one that follows from no case, or one that a case puts to its head.</summary>
public abstract record TaskEvent;

/// <summary>The rules of a service changed: information on its procedure is to be brought up to date and sent (Order 78, Rules, point 20).</summary>
/// <param name="Before">The law snapshot in which the rules stood as they were.</param>
/// <param name="After">The law snapshot that changed them.</param>
/// <param name="ChangedOn">The day from which the limit runs (house rule H-information-update).</param>
/// <param name="AmendedBy">Slug of the act that changed the rules; null where no act known to us did.</param>
/// <param name="Body">The body whose duty it is.</param>
/// <param name="Addressees">To whom the information must be sent by the law of that day.</param>
[EventName("task.raised/1")]
public sealed record TaskRaised(
    string Kind, string Service, string Act, string Before, string After, LocalDate ChangedOn, string? AmendedBy, string Body, Deadline Deadline, IReadOnlyList<Addressee> Addressees) : TaskEvent;

/// <summary>One to whom the information is sent, under the name of that day.</summary>
/// <param name="Key">Unique within the task.</param>
public sealed record Addressee(string Key, Text Name);

/// <summary>The information on the procedure was brought up to date.</summary>
/// <param name="Evidence">Where it is to be seen, or by which document it was done.</param>
[EventName("task.information-updated/1")]
public sealed record InformationUpdated(string Evidence, LocalDate On, Officer By) : TaskEvent;

/// <summary>The information was sent to one addressee.</summary>
/// <param name="Evidence">Number and day of the letter, or what else shows that it was sent.</param>
[EventName("task.sent/1")]
public sealed record InformationSent(string Addressee, string Evidence, LocalDate On, Officer By) : TaskEvent;

/// <summary>The task is done.</summary>
[EventName("task.done/1")]
public sealed record TaskDone(LocalDate On, Officer By) : TaskEvent;
