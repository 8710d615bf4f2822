using Jardem.Cases.Cases.Events;
using Jardem.Cases.Cases.Hearings;
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

    /// <summary>Whether rules alone are to decide it; false once a person must .</summary>
    public bool IsAutomatic { get; init; }

    /// <summary>Unique keys that are the case's own while it lives.</summary>
    public IReadOnlyList<string> Claims { get; init; } = [];

    /// <summary>Why it left the automatic path; null where it did not.</summary>
    public LeftAutomaticPath? Left { get; init; }

    /// <summary>Until when the decision of the rules waits for the hours of the key; null where it does not.</summary>
    public Instant? PutOffUntil { get; init; }

    /// <summary>The officer's limit, as last derived.</summary>
    public required Deadline Deadline { get; init; }

    /// <summary>What came to light after a decision about who applied; the decision itself stands.</summary>
    public IReadOnlyList<ApplicantDoubted> Doubts { get; init; } = [];

    /// <summary>The day promised to the citizen on the receipt.</summary>
    public required LocalDate PromisedOn { get; init; }

    public Officer? Assignee { get; init; }

    public CasePrepared? Prepared { get; init; }

    public CaseGranted? Granted { get; init; }

    public IReadOnlyList<IssuedDocument> Documents { get; init; } = [];

    public ResultIssued? Issued { get; init; }

    /// <summary>Every preliminary decision to refuse, the last one being the one that counts.</summary>
    public IReadOnlyList<PreliminaryRefusal> Preliminaries { get; init; } = [];

    public CaseRefused? Refused { get; init; }

    /// <summary>Notices sent, the latest service of each.</summary>
    public IReadOnlyList<NoticeService> Notices { get; init; } = [];

    /// <summary>How often the case was opened again, and why the last time.</summary>
    public IReadOnlyList<CaseReopened> Reopened { get; init; } = [];

    /// <summary>Withdrawal, death, slips, annulment and uncollected results, each with its place in the stream.</summary>
    public IReadOnlyList<Turn> Turns { get; init; } = [];

    /// <summary>Place in the stream of the decision that stands.</summary>
    public int? DecisionVersion { get; init; }

    /// <summary>The day on which the result began to wait at the office.</summary>
    public LocalDate? ReadyOn { get; init; }

    public PreliminaryRefusal? Preliminary => Preliminaries.Count > 0 ? Preliminaries[^1] : null;

    /// <summary>The record of the decision that stands: granted or refused.</summary>
    public DecisionRecord? Decided => Granted?.Record ?? Refused?.Record;

    /// <summary>Accounts of those who decided or helped to decide before the case was opened again.</summary>
    public IReadOnlyList<string> EarlierDeciders { get; init; } = [];

    /// <summary>Everybody who decided or helped to decide, preliminarily too; none of them may judge a complaint about the case.</summary>
    public IReadOnlyList<string> Deciders =>
    [
        .. EarlierDeciders
            .Concat(new[] { Assignee?.Account, Decided?.PreparedBy.Account, Decided?.DecidedBy.Account }.OfType<string>())
            .Concat(Preliminaries.SelectMany(p => new[] { p.Record.PreparedBy.Account, p.Record.DecidedBy.Account }))
            .Distinct(),
    ];

    public IssuedDocument? Document(string kind) => Documents.LastOrDefault(d => d.Kind == kind);

    /// <summary>The document of a kind made for one event; one from before events were told apart counts while it is valid.</summary>
    public IssuedDocument? Document(string kind, int? madeFor) =>
        Documents.LastOrDefault(d => d.Kind == kind && (d.For == madeFor || (d.For is null && d.Void is null)));

    public NoticeService? ServiceOf(string token) => Notices.LastOrDefault(n => n.Token == token);

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
        return Next(before with { Version = before.Version + 1 }, happened);
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
        Claims = registered.Claims ?? [],
        IsAutomatic = IntakeChannel.IsAutomatic(registered.Channel),
    };

    /// <summary>The state after the event; its version is already that of the event.</summary>
    private static CaseState Next(CaseState state, CaseEvent happened) => happened switch
    {
        CaseTaken taken => state with { Phase = state.Phase == CasePhase.Registered ? CasePhase.UnderReview : state.Phase, Assignee = taken.Assignee },
        FactEstablished e => state with { Facts = state.Facts with { Established = [.. state.Facts.Established, e.Fact] } },
        RegisterAnswered e => state with { Facts = state.Facts with { Registers = [.. state.Facts.Registers ?? [], e.Answer] } },
        MismatchSettled e => state with { Facts = state.Facts with { Settled = [.. (state.Facts.Settled ?? []).Where(s => s.Key != e.Settled.Key), e.Settled] } },
        DocumentSigned e => state with { Documents = [.. state.Documents.Select(d => d.Token == e.Token ? d with { Signature = e.Signature } : d)] },
        DecisionPutOff off => state with { PutOffUntil = off.Until },
        LeftAutomaticPath left => state with { PutOffUntil = null, IsAutomatic = false, Left = left, Deadline = left.Deadline },
        ApplicantDoubted doubted => state with { Doubts = [.. state.Doubts, doubted] },
        KeysTaken e => state with { Claims = [.. state.Claims.Union(e.Keys)] },
        RivalAppeared e => state with { Facts = state.Facts with { Rivals = [.. state.Facts.Rivals ?? [], e.Rival] } },
        CasePrepared prepared => state with { Phase = CasePhase.AwaitingDecision, Prepared = prepared },
        CaseReturned => state with { Phase = state.Preliminary is null ? CasePhase.UnderReview : CasePhase.PreliminarilyRefused, Prepared = null },
        CaseGranted granted => state with
        {
            Phase = CasePhase.Granted,
            Granted = granted,
            Refused = null,
            PutOffUntil = null,
            DecisionVersion = state.Version,
            Facts = state.Facts with { OwnDecisions = [.. state.Facts.OwnDecisions ?? [], granted.Confirmation.RecordHash] },
        },
        CaseRefused refused => state with { Phase = CasePhase.Refused, Refused = refused, Granted = null, DecisionVersion = state.Version },
        DocumentIssued issued => state with { Documents = [.. state.Documents, issued.Document] },
        DocumentVoided voided => state with { Documents = [.. state.Documents.Select(d => d.Token == voided.Token ? d with { Void = voided.Void } : d)] },
        DeadlineMoved moved => state with
        {
            Deadline = moved.Deadline,
            PromisedOn = moved.Deadline.Due < state.PromisedOn ? moved.Deadline.Due : state.PromisedOn,
        },
        ResultReady ready => state with { Phase = CasePhase.ResultReady, ReadyOn = ready.On },
        ResultIssued issued => state with { Phase = CasePhase.ResultIssued, Issued = issued },
        _ => HearingTurns.Next(state, happened) ?? EndTurns.Next(state, happened)
            ?? throw new InvalidOperationException($"A case does not know how {happened.GetType().Name} changes it."),
    };
}
