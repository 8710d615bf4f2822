namespace Jardem.Cases.Cases;

/// <summary>Kinds of the papers that the acts of hearing, refusal and closing make.</summary>
public static class NoticeKinds
{
    public const string PreliminaryRefusal = "preliminary-refusal-notice";
    public const string Invitation = "hearing-invitation";
    public const string Protocol = "hearing-protocol";
    public const string Refusal = "refusal-decision";
    public const string Withdrawal = "withdrawal-notice";
    public const string Death = "closure-notice";
    public const string Slip = "slip-notice";
    public const string Reopening = "reconsideration-notice";
    public const string Annulment = "annulment-notice";
    public const string Uncollected = "uncollected-notice";

    /// <summary>Papers that are served on the applicant, their receipt proved.</summary>
    public static IReadOnlyList<string> Served { get; } = [PreliminaryRefusal, Invitation, Refusal, Withdrawal, Slip, Reopening, Annulment, Uncollected];
}
