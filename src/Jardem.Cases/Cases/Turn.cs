using Jardem.Cases.Cases.Events;

namespace Jardem.Cases.Cases;

/// <summary>An event after which a paper is made, with its place in the stream.</summary>
public sealed record Turn(int Version, CaseEvent Event);
