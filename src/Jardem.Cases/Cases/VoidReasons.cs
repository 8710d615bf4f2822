namespace Jardem.Cases.Cases;

/// <summary>Why a document lost its force; the text keys are "void-reason." and the reason.</summary>
public static class VoidReasons
{
    public const string Slip = "slip";
    public const string SetAside = "set-aside";
    public const string Annulled = "annulled";
    public const string NewDecision = "new-decision";
}
