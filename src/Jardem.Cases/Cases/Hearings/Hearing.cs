using Jardem.Cases.People;
using NodaTime;

namespace Jardem.Cases.Cases.Hearings;

/// <summary>A hearing as the case knows it: appointed, then held, missed or moved.</summary>
/// <param name="Version">Place in the stream of the event that appointed it.</param>
public sealed record Hearing(int Number, HearingPlan Plan, Officer AppointedBy, int Version)
{
    public HearingProtocol? Held { get; init; }

    /// <summary>Place in the stream of the event that holds the protocol.</summary>
    public int? HeldVersion { get; init; }

    public HearingAbsence? Missed { get; init; }

    /// <summary>Another hearing was appointed in its stead.</summary>
    public bool Moved { get; init; }

    public bool Pending => Held is null && Missed is null && !Moved;

    public LocalDate Day => Plan.At.Date;
}
