using Jardem.Cases.Cases;
using Jardem.Cases.Streams;
using Jardem.UseCases.Access;
using Jardem.UseCases.Ports;

namespace Jardem.UseCases.Casework;

/// <summary>A case with its stored history.</summary>
public sealed record CaseHistory(CaseState State, IReadOnlyList<StoredEvent> Events);

/// <summary>Reads a case for somebody whose scope covers it; for anybody else there is no such case.</summary>
public sealed class CaseReader(IEventStore events)
{
    public async Task<CaseHistory?> Read(Scope scope, Guid id, CancellationToken cancel)
    {
        var stream = await events.Read(id, cancel);
        if (stream.Count == 0 || !CaseEvents.Serializer.Names.Contains(stream[0].Type))
            return null;
        var state = CaseState.Of(stream)!;
        return scope.Covers(state.Registration.Office, state.Registration.Body) ? new CaseHistory(state, stream) : null;
    }
}
