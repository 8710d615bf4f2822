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

    /// <summary>The head means to refuse; the applicant is being heard (алдын ала шешім, предварительное решение).</summary>
    PreliminarilyRefused,
    Refused,
    Withdrawn,

    /// <summary>Closed because the applicant died.</summary>
    Closed,

    /// <summary>The decision was annulled and is not to be made again.</summary>
    Annulled,
}
