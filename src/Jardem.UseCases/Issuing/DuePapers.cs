using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Events;
using Jardem.Cases.People;
using Jardem.Cases.Streams;
using Jardem.Services.Documents;
using NodaTime;

namespace Jardem.UseCases.Issuing;

/// <summary>
/// The papers that a case should have by now, each with the event it is made for, the state and the moment it is made of. They follow from
/// the stream alone, so whoever asks, and when, gets the same ones.
/// </summary>
internal static class DuePapers
{
    /// <summary>The application by its form and the receipt of acceptance.</summary>
    /// <param name="at">The moment of the registration, which may be later than that of the filing.</param>
    private static IReadOnlyList<DuePaper> OfRegistration(CaseState state, Instant at) =>
        [new DuePaper(CasePapers.Application, null, 1, state.Registration.By) { At = at }, new DuePaper(CasePapers.AcceptanceReceipt, null, 1, state.Registration.By) { At = at }];

    /// <param name="stream">The events of the case up to its state.</param>
    /// <param name="resultKind">Kind of the result document of the case.</param>
    public static IEnumerable<DuePaper> Of(CaseState state, IReadOnlyList<StoredEvent> stream, string resultKind) =>
        [.. OfRegistration(state, stream[0].Meta.At), .. OfHearings(state, stream), .. OfTurns(state, stream), .. OfDecision(state, stream, resultKind)];

    private static IEnumerable<DuePaper> OfHearings(CaseState state, IReadOnlyList<StoredEvent> stream)
    {
        foreach (var preliminary in state.Preliminaries)
        {
            // The appointment of its hearing is stored with it and stands in the notice.
            yield return Paper(stream, NoticeKinds.PreliminaryRefusal, preliminary.Version, preliminary.Record.DecidedBy) with { AsOf = preliminary.Hearings[0].Version };
            foreach (var hearing in preliminary.Hearings)
            {
                yield return Paper(stream, NoticeKinds.Invitation, hearing.Version, hearing.AppointedBy);
                if (hearing is { Held: { } held, HeldVersion: { } version })
                    yield return Paper(stream, NoticeKinds.Protocol, version, held.HeldBy);
            }
        }
    }

    private static IEnumerable<DuePaper> OfTurns(CaseState state, IReadOnlyList<StoredEvent> stream) => state.Turns.Select(turn => turn.Event switch
    {
        CaseWithdrawn e => Paper(stream, NoticeKinds.Withdrawal, turn.Version, e.By) with { Turn = e },
        ApplicantDied e => Paper(stream, NoticeKinds.Death, turn.Version, e.By) with { Turn = e },
        SlipCorrected e => Paper(stream, NoticeKinds.Slip, turn.Version, e.By) with { Turn = e },
        CaseReopened e => Paper(stream, NoticeKinds.Reopening, turn.Version, e.By) with { Turn = e },
        CaseAnnulled e => Paper(stream, NoticeKinds.Annulment, turn.Version, e.By) with { Turn = e },
        // Read as just before: from when the result waited is part of the notice.
        ResultUncollected e => Paper(stream, NoticeKinds.Uncollected, turn.Version, e.By) with { Turn = e, AsOf = turn.Version - 1 },
        _ => throw new InvalidOperationException($"No paper is known for {turn.Event.GetType().Name}."),
    });

    /// <summary>The papers of the decision that stands; after a slip the one that carried it is made anew.</summary>
    private static IEnumerable<DuePaper> OfDecision(CaseState state, IReadOnlyList<StoredEvent> stream, string resultKind)
    {
        if (state.Decided is not { } record || state.DecisionVersion is not { } decision)
            yield break;
        var slip = state.Turns.LastOrDefault(t => t.Event is SlipCorrected && t.Version > decision);
        var by = slip?.Event is SlipCorrected { By: { } corrector } ? corrector : record.DecidedBy;
        var carrier = Paper(stream, state.Granted is null ? NoticeKinds.Refusal : resultKind, slip?.Version ?? decision, by) with { Turn = slip?.Event };
        if (state.Granted is not null)
            yield return Paper(stream, CasePapers.Decision, decision, record.DecidedBy);
        yield return carrier;
    }

    private static DuePaper Paper(IReadOnlyList<StoredEvent> stream, string kind, int version, Officer by) => new(kind, version, version, by) { At = stream[version - 1].Meta.At };
}
