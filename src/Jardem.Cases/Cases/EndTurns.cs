using Jardem.Cases.Cases.Events;

namespace Jardem.Cases.Cases;

/// <summary>How late evidence, withdrawal, death, slips and a new consideration change a case.</summary>
internal static class EndTurns
{
    /// <summary>The state after the event, or null for an event of another kind.</summary>
    public static CaseState? Next(CaseState state, CaseEvent happened) => happened switch
    {
        EvidenceBrought e => state with { Facts = state.Facts with { Documents = [.. state.Facts.Documents.Where(d => d.Requirement != e.Document.Requirement), e.Document] } },
        CaseWithdrawn => Turned(state, happened) with { Phase = CasePhase.Withdrawn, Prepared = null },
        ApplicantDied => Turned(state, happened) with { Phase = CasePhase.Closed, Prepared = null },
        SlipCorrected e => Turned(state, happened) with
        {
            Facts = Slips.Apply(state.Facts, e.Field, e.Becomes),
            Phase = state.Phase == CasePhase.Refused ? CasePhase.Refused : CasePhase.Granted,
        },
        ResultUncollected => Turned(state, happened) with { Phase = CasePhase.Granted, ReadyOn = null },
        CaseReopened e => Reopened(state, e),
        CaseAnnulled => Turned(state, happened) with { Phase = CasePhase.Annulled, Prepared = null },
        _ => null,
    };

    private static CaseState Reopened(CaseState state, CaseReopened e) => Turned(state, e) with
    {
        // One that ended before anybody took it waits to be taken.
        Phase = state.Assignee is null ? CasePhase.Registered : CasePhase.UnderReview,
        Prepared = null,
        IsAutomatic = false,
        EarlierDeciders = state.Deciders,
        Preliminaries = [],
        Granted = null,
        Refused = null,
        Issued = null,
        ReadyOn = null,
        Deadline = e.Deadline,
        PromisedOn = e.Deadline.Due,
        Reopened = [.. state.Reopened, e],
    };

    private static CaseState Turned(CaseState state, CaseEvent happened) => state with { Turns = [.. state.Turns, new Turn(state.Version, happened)] };
}
