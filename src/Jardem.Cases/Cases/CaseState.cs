using Jardem.Cases.Cases.Events;
using Jardem.Cases.Facts;
using Jardem.Cases.People;
using Jardem.Cases.Streams;
using Jardem.Law.Clock;
using NodaTime;

namespace Jardem.Cases.Cases;

/// <summary>A case as its events make it.</summary>
public sealed record CaseState
{
    public required Guid Id { get; init; }

    public required int Version { get; init; }

    public required CasePhase Phase { get; init; }

    public required CaseRegistered Registration { get; init; }

    /// <summary>The facts as they stand: those of the registration and what was established since.</summary>
    public required ApplicationFacts Facts { get; init; }

    /// <summary>The officer's limit, as last derived.</summary>
    public required Deadline Deadline { get; init; }

    /// <summary>The day promised to the citizen on the receipt.</summary>
    public required LocalDate PromisedOn { get; init; }

    public Officer? Assignee { get; init; }

    public CasePrepared? Prepared { get; init; }

    public CaseGranted? Granted { get; init; }

    public IReadOnlyList<IssuedDocument> Documents { get; init; } = [];

    public ResultIssued? Issued { get; init; }

    public IssuedDocument? Document(string kind) => Documents.LastOrDefault(d => d.Kind == kind);

    /// <summary>Builds the state of a stream; null for an empty one.</summary>
    /// <exception cref="UnknownEventException">The stream holds an event that this version cannot read.</exception>
    public static CaseState? Of(IReadOnlyList<StoredEvent> stream)
    {
        CaseState? state = null;
        foreach (var stored in stream)
            state = Evolve(state, stored.Stream, CaseEvents.Serializer.Read(stored));
        return state;
    }

    /// <summary>The state after one more event.</summary>
    public static CaseState Evolve(CaseState? state, Guid id, CaseEvent happened)
    {
        if (happened is CaseRegistered registered)
            return Begin(id, registered);
        var before = state ?? throw new InvalidOperationException($"Case {id} does not begin with its registration.");
        return Next(before, happened) with { Version = before.Version + 1 };
    }

    private static CaseState Begin(Guid id, CaseRegistered registered) => new()
    {
        Id = id,
        Version = 1,
        Phase = CasePhase.Registered,
        Registration = registered,
        Facts = registered.Facts,
        Deadline = registered.Deadline,
        PromisedOn = registered.Deadline.Due,
    };

    private static CaseState Next(CaseState state, CaseEvent happened) => happened switch
    {
        CaseTaken taken => state with { Phase = CasePhase.UnderReview, Assignee = taken.Assignee },
        FactEstablished e => state with { Facts = state.Facts with { Established = [.. state.Facts.Established, e.Fact] } },
        CasePrepared prepared => state with { Phase = CasePhase.AwaitingDecision, Prepared = prepared },
        CaseReturned => state with { Phase = CasePhase.UnderReview, Prepared = null },
        CaseGranted granted => state with { Phase = CasePhase.Granted, Granted = granted },
        DocumentIssued issued => state with { Documents = [.. state.Documents, issued.Document] },
        DocumentVoided voided => state with { Documents = [.. state.Documents.Select(d => d.Token == voided.Token ? d with { Void = voided.Void } : d)] },
        DeadlineMoved moved => state with
        {
            Deadline = moved.Deadline,
            PromisedOn = moved.Deadline.Due < state.PromisedOn ? moved.Deadline.Due : state.PromisedOn,
        },
        ResultReady => state with { Phase = CasePhase.ResultReady },
        ResultIssued issued => state with { Phase = CasePhase.ResultIssued, Issued = issued },
        _ => throw new InvalidOperationException($"A case does not know how {happened.GetType().Name} changes it."),
    };
}
