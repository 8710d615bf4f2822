using Jardem.Cases.Complaints.Events;
using Jardem.Cases.Streams;

namespace Jardem.Cases.Complaints;

/// <summary>Reads and writes the events of a complaint.</summary>
public static class ComplaintSerializer
{
    public static EventSerializer<ComplaintEvent> Events { get; } = new();
}
