using Jardem.UseCases.Messages;

namespace Jardem.UseCases.Ports;

/// <summary>What came of handing a message to the centre that sends it.</summary>
public abstract record SmsHandedOver
{
    private SmsHandedOver()
    {
    }

    /// <summary>The centre took it; a report follows.</summary>
    public sealed record Accepted : SmsHandedOver;

    /// <summary>It has arrived already, and no report follows.</summary>
    public sealed record Delivered : SmsHandedOver;

    /// <summary>The centre will never take it as it is.</summary>
    /// <param name="Reason">For the log, in English, without phone and text.</param>
    public sealed record Refused(string Reason) : SmsHandedOver;

    /// <summary>The centre did not answer, or takes nothing now.</summary>
    /// <param name="MayHaveTaken">Whether it may have taken the message all the same, as when its answer did not come in time.</param>
    public sealed record Unreachable(string Reason, bool MayHaveTaken) : SmsHandedOver;
}

/// <summary>The centre that carries short messages to phones. A message may come to it twice; it is told the message's id and attempt.</summary>
public interface ISmsCentre
{
    /// <param name="message">Its attempt is counted already.</param>
    Task<SmsHandedOver> Send(SmsMessage message, SmsText text, CancellationToken cancel);
}
