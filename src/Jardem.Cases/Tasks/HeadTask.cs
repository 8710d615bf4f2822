using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Acts;
using Jardem.Cases.People;
using Jardem.Cases.Streams;
using Jardem.Law.Norms;
using NodaTime;

namespace Jardem.Cases.Tasks;

/// <summary>Something came to light, in a decided case or before there is one, that the head of the body is to look at.</summary>
/// <param name="Kind">One of those of <see cref="HeadTask"/>.</param>
/// <param name="Case">Null for what is about an offer of which no case came yet.</param>
/// <param name="Order">The order to pay that it is about; null where it is about the case.</param>
/// <param name="Body">The body whose head is asked.</param>
/// <param name="Why">Key of the text that says why.</param>
/// <param name="Due">Until when (house rule H-head-review).</param>
/// <param name="Basis">The provision or house rule by which it came to this.</param>
/// <param name="Offer">The offer that it is about; null where it is about a case.</param>
[EventName("task.head-asked/1")]
public sealed record HeadAsked(string Kind, Guid? Case, Guid? Order, string Service, string Body, string Why, LocalDate On, LocalDate Due, Basis Basis, Guid? Offer = null) : TaskEvent;

/// <summary>The head looked at it, or it came to its end by itself.</summary>
/// <param name="Words">What the head found and did; null where nobody had to.</param>
[EventName("task.head-answered/1")]
public sealed record HeadAnswered(string? Words, LocalDate On, Officer By) : TaskEvent;

/// <summary>A task of a head that follows from a case or an offer.</summary>
public sealed record HeadTask
{
    /// <summary>Whoever has the phone by which an application was made says that it is not the applicant's.</summary>
    public const string WrongPerson = "wrong-person";

    /// <summary>Money was paid without a right and is to be claimed back.</summary>
    public const string Overpayment = "overpayment";

    /// <summary>An offer was agreed to, and its application is not registered though its limit is nearly over.</summary>
    public const string Unregistered = "unregistered-offer";

    public const int LongestWords = 2000;

    private static readonly string First = new EventSerializer<HeadAsked>().Names.Single();

    public required Guid Id { get; init; }

    public required int Version { get; init; }

    public required HeadAsked Asked { get; init; }

    public HeadAnswered? Answered { get; init; }

    /// <summary>Builds the state of a stream; null where it is empty or is not one of such a task.</summary>
    public static HeadTask? Of(IReadOnlyList<StoredEvent> stream)
    {
        if (stream.Count == 0 || stream[0].Type != First)
            return null;
        HeadTask? task = null;
        foreach (var stored in stream)
            task = Evolve(task, stored.Stream, InformationTask.Events.Read(stored));
        return task;
    }

    /// <summary>The task after one more event.</summary>
    public static HeadTask Evolve(HeadTask? task, Guid id, TaskEvent happened) => (task, happened) switch
    {
        (null, HeadAsked asked) => new HeadTask { Id = id, Version = 1, Asked = asked },
        ({ } before, HeadAnswered answered) => before with { Version = before.Version + 1, Answered = answered },
        _ => throw new InvalidOperationException($"A task of a head does not know how {happened.GetType().Name} changes it."),
    };

    /// <summary>The head says what was found and done.</summary>
    public static TaskOutcome Answer(HeadTask task, ActBy by, string words)
    {
        if (by.Officer.Body != task.Asked.Body)
            return new TaskOutcome(null, "act.other-body");
        if (by.Role != Role.Head)
            return new TaskOutcome(null, "act.not-your-role");
        if (task.Answered is not null)
            return new TaskOutcome(null, "act.task-done-already");
        return words.Trim() is { Length: > 0 and <= LongestWords } said ? new TaskOutcome(new HeadAnswered(said, by.Today, by.Officer), null) : new TaskOutcome(null, "act.task-words-needed");
    }
}
