namespace Jardem.Cases.Cases;

/// <summary>Groups of phases that the acts ask about.</summary>
public static class CasePhases
{
    /// <summary>Phases in which the decision is still to be made; the officer's limit runs.</summary>
    public static IReadOnlyList<CasePhase> Open { get; } = [CasePhase.Registered, CasePhase.UnderReview, CasePhase.PreliminarilyRefused, CasePhase.AwaitingDecision];

    /// <summary>Phases in which a decision stands.</summary>
    public static IReadOnlyList<CasePhase> Decided { get; } = [CasePhase.Granted, CasePhase.ResultReady, CasePhase.ResultIssued, CasePhase.Refused];

    /// <summary>Phases from which a case can be opened again: decided, or ended without a decision.</summary>
    public static bool CanReopen(this CasePhase phase) => phase.IsDecided() || phase is CasePhase.Withdrawn or CasePhase.Closed;

    public static bool IsOpen(this CasePhase phase) => Open.Contains(phase);

    public static bool IsDecided(this CasePhase phase) => Decided.Contains(phase);
}
