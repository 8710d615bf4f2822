using Jardem.Cases.Cases.Events;
using Jardem.Cases.Streams;

namespace Jardem.Cases.Cases;

/// <summary>Reads and writes the events of a case.</summary>
public static class CaseEvents
{
    public static EventSerializer<CaseEvent> Serializer { get; } = new();
}
