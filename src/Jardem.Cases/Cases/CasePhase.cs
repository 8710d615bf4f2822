namespace Jardem.Cases.Cases;

/// <summary>Where a case stands in its life.</summary>
public enum CasePhase
{
    Registered,
    UnderReview,
    AwaitingDecision,
    Granted,
    ResultReady,
    ResultIssued,
}
