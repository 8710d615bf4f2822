using Jardem.Cases.Cases.Events;
using Jardem.Cases.People;
using NodaTime;

namespace Jardem.Services.Documents;

/// <summary>A paper that a case should have: its kind and the event that it is made for.</summary>
/// <param name="For">Place in the stream of that event; null for the papers of the registration.</param>
/// <param name="AsOf">Up to which place in the stream the case is read for it, so that making it later says the same.</param>
/// <param name="By">The officer who answers for it.</param>
public sealed record DuePaper(string Kind, int? For, int AsOf, Officer By)
{
    /// <summary>The moment of the event; names of acts and terms are of its day.</summary>
    public required Instant At { get; init; }

    /// <summary>The event itself, where the paper tells of one that ends, mends or reopens a case.</summary>
    public CaseEvent? Turn { get; init; }
}
