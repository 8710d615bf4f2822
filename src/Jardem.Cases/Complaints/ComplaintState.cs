using Jardem.Cases.Cases;
using Jardem.Cases.Complaints.Events;
using Jardem.Cases.Streams;
using Jardem.Law.Clock;
using NodaTime;

namespace Jardem.Cases.Complaints;

/// <summary>A complaint as its events make it.</summary>
public sealed record ComplaintState
{
    public required Guid Id { get; init; }

    public required int Version { get; init; }

    public required ComplaintPhase Phase { get; init; }

    public required ComplaintReceived Received { get; init; }

    /// <summary>The body that must act on it now, or acted on it last.</summary>
    public required string HeldBy { get; init; }

    public ComplaintSatisfied? Satisfied { get; init; }

    public ComplaintForwarded? Forwarded { get; init; }

    public ComplaintRuled? Ruled { get; init; }

    /// <summary>Place in the stream of the event that closed it.</summary>
    public int? ClosedVersion { get; init; }

    public int? ForwardedVersion { get; init; }

    public IReadOnlyList<IssuedDocument> Documents { get; init; } = [];

    public bool Open => Phase != ComplaintPhase.Closed;

    /// <summary>The limit that runs now; null once the complaint is closed.</summary>
    public Deadline? Running => Phase switch
    {
        ComplaintPhase.Received => Received.Forwarding,
        ComplaintPhase.Forwarded => Forwarded!.Consideration,
        ComplaintPhase.AtQualityControl => Received.Consideration,
        _ => null,
    };

    public ComplaintResult? Result => Satisfied is not null ? ComplaintResult.Satisfied : Ruled?.Result;

    /// <summary>Accounts of those who may not judge it: whoever decided, and whoever answered for the provider.</summary>
    public IReadOnlyList<string> Barred => Forwarded is { } forwarded ? [.. Received.Deciders.Append(forwarded.By.Account).Distinct()] : Received.Deciders;

    public IssuedDocument? Document(string kind) => Documents.LastOrDefault(d => d.Kind == kind);

    /// <summary>Whether a day is past the limit that runs now.</summary>
    public bool LateOn(LocalDate day) => Running is { } running && day > running.Due;

    /// <summary>Builds the state of a stream; null for an empty one.</summary>
    /// <exception cref="UnknownEventException">The stream holds an event that this version cannot read.</exception>
    public static ComplaintState? Of(IReadOnlyList<StoredEvent> stream)
    {
        ComplaintState? state = null;
        foreach (var stored in stream)
            state = Evolve(state, stored.Stream, ComplaintSerializer.Events.Read(stored));
        return state;
    }

    /// <summary>The state after one more event.</summary>
    public static ComplaintState Evolve(ComplaintState? state, Guid id, ComplaintEvent happened)
    {
        if (happened is ComplaintReceived received)
            return Begin(id, received);
        var before = state ?? throw new InvalidOperationException($"Complaint {id} does not begin with its receipt.");
        return Next(before with { Version = before.Version + 1 }, happened);
    }

    private static ComplaintState Begin(Guid id, ComplaintReceived received) => new()
    {
        Id = id,
        Version = 1,
        Phase = received.Addressee == ComplaintAddressee.Provider ? ComplaintPhase.Received : ComplaintPhase.AtQualityControl,
        Received = received,
        HeldBy = received.HeldBy,
    };

    private static ComplaintState Next(ComplaintState state, ComplaintEvent happened) => happened switch
    {
        ComplaintSatisfied e => state with { Phase = ComplaintPhase.Closed, Satisfied = e, ClosedVersion = state.Version },
        ComplaintForwarded e => state with { Phase = ComplaintPhase.Forwarded, Forwarded = e, HeldBy = e.To, ForwardedVersion = state.Version },
        ComplaintRuled e => state with { Phase = ComplaintPhase.Closed, Ruled = e, ClosedVersion = state.Version },
        ComplaintDocumentIssued e => state with { Documents = [.. state.Documents, e.Document] },
        _ => throw new InvalidOperationException($"A complaint does not know how {happened.GetType().Name} changes it."),
    };
}
