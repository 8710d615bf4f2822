namespace Jardem.Services.Documents.Complaints;

/// <summary>Kinds of the papers that a complaint makes.</summary>
public static class ComplaintPaperKinds
{
    public const string Acceptance = "complaint-acceptance";
    public const string Forwarding = "complaint-forwarding";
    public const string Answer = "complaint-answer";
}
