using Jardem.Cases.Cases.Events;
using NodaTime;

namespace Jardem.Cases.Cases.Acts;

/// <summary>Takes the force from documents of a case.</summary>
internal static class Voids
{
    /// <summary>Voids every valid document of the kinds named.</summary>
    public static IEnumerable<CaseEvent> Of(CaseState state, Instant at, string reason, IReadOnlyList<string> kinds) =>
        state.Documents.Where(d => d.Void is null && kinds.Contains(d.Kind)).Select(d => new DocumentVoided(d.Token, new DocumentVoid(at, reason, state.Id)));
}
