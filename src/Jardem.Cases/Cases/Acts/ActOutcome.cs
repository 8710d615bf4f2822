using Jardem.Cases.Cases.Events;

namespace Jardem.Cases.Cases.Acts;

/// <summary>What comes of an act: events, or the reason why it is not possible now.</summary>
public abstract record ActOutcome
{
    private ActOutcome()
    {
    }

    public sealed record Done(IReadOnlyList<CaseEvent> Events) : ActOutcome;

    /// <summary>The act is not possible; <paramref name="Key"/> names the text that tells the reader why and what to do.</summary>
    public sealed record NotAllowed(string Key) : ActOutcome;

    internal static ActOutcome Of(params CaseEvent[] events) => new Done(events);
}
