namespace Jardem.UseCases.Messages;

/// <summary>What a message is: quiet hours and resending go by it.</summary>
public static class SmsKinds
{
    /// <summary>A one-time code that its reader has just asked for.</summary>
    public const string Code = "code";

    /// <summary>An answer to a message that the reader has just sent.</summary>
    public const string Answer = "answer";

    /// <summary>Word of a step in a case.</summary>
    public const string Notice = "notice";

    /// <summary>An offer of a proactive service.</summary>
    public const string Offer = "offer";

    /// <summary>A message that came in.</summary>
    public const string Reply = "reply";
}
