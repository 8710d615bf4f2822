namespace Jardem.Cases.Cases;

/// <summary>Ways in which an application comes in, as standards list them.</summary>
public static class IntakeChannel
{
    /// <summary>The State Corporation.</summary>
    public const string Desk = "desk";

    /// <summary>The portal: the citizen applies and signs.</summary>
    public const string Portal = "portal";

    /// <summary>The subscriber device: the state offers, the citizen consents by a reply.</summary>
    public const string Proactive = "proactive";

    /// <summary>Whether nobody of the house takes the application and the rules may decide by themselves.</summary>
    public static bool IsAutomatic(string? channel) => channel is Portal or Proactive;
}
