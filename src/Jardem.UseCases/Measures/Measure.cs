namespace Jardem.UseCases.Measures;

/// <summary>What is counted for oversight. The words are stored, so none of them changes its meaning.</summary>
public static class Measure
{
    /// <summary>Applications registered; key: the request.</summary>
    public const string Registered = "registered";

    /// <summary>Decisions; key: granted or refused.</summary>
    public const string Decided = "decided";

    /// <summary>Decisions within the limit; key: granted or refused.</summary>
    public const string DecidedInTime = "decided-in-time";

    /// <summary>Decisions after the limit; key: granted or refused.</summary>
    public const string DecidedLate = "decided-late";

    /// <summary>Grounds of refusals; key: the ground of the standard.</summary>
    public const string RefusedGround = "refused-ground";

    /// <summary>Grounds of preliminary decisions to refuse; key: the ground of the standard.</summary>
    public const string PreliminaryRefusal = "preliminary-refusal";

    /// <summary>Hearings; key: held, missed-by-applicant, missed-by-body or moved.</summary>
    public const string Hearing = "hearing";

    /// <summary>Objections; key: in-time or late.</summary>
    public const string Objection = "objection";

    /// <summary>Decisions that follow a preliminary refusal; key: granted or refused.</summary>
    public const string AfterHearing = "after-hearing";

    /// <summary>Cases ended without a decision, or whose decision was annulled; key: withdrawn, died or annulled.</summary>
    public const string Ended = "ended";

    /// <summary>Cases considered again; key: own-initiative, complaint or court.</summary>
    public const string Reopened = "reopened";

    /// <summary>Slips corrected; key: the field.</summary>
    public const string Slip = "slip";

    /// <summary>Phases left; key: the phase by its name in the code; summed: working days spent in it.</summary>
    public const string Stage = "stage";

    /// <summary>Complaints by where they came: provider or quality where they were first taken, higher where one was sent on.</summary>
    public const string Complaint = "complaint";

    /// <summary>Complaints closed; key: what came of them: satisfied, forwarded, upheld, remitted or annulled.</summary>
    public const string ComplaintOutcome = "complaint-outcome";

    /// <summary>Complaints handled after their limit, for the body that was late; key: forwarding or consideration.</summary>
    public const string ComplaintLate = "complaint-late";

    /// <summary>Rules contested by complaints; key: the provision as a reference, as "order-78-2022/p12".</summary>
    public const string AppealRule = "appeal-rule";
}
