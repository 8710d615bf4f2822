using Jardem.Cases.Cases.Events;
using Jardem.Cases.Complaints.Events;

namespace Jardem.Cases.Complaints.Acts;

/// <summary>What comes of an act on a complaint: events of it and of its case, or the reason why it is not possible now.</summary>
public abstract record ComplaintOutcome
{
    private ComplaintOutcome()
    {
    }

    public sealed record Done(ComplaintEvent Event, IReadOnlyList<CaseEvent> Case) : ComplaintOutcome;

    /// <summary>The act is not possible; <paramref name="Key"/> names the text that tells the reader why and what to do.</summary>
    public sealed record NotAllowed(string Key) : ComplaintOutcome;

    internal static ComplaintOutcome Of(ComplaintEvent happened) => new Done(happened, []);
}
