using NodaTime;

namespace Jardem.Cases.Streams;

/// <summary>Who and what stands behind an event.</summary>
/// <param name="At">The moment, as the server's clock gave it.</param>
/// <param name="Actor">The officer's account, or the name of the automatic rule.</param>
/// <param name="Unit">The body, office or unit for which the actor acted.</param>
/// <param name="Snapshot">The law snapshot under which the act was made.</param>
/// <param name="UseCase">The named process that made the change.</param>
public sealed record EventMeta(Instant At, string Actor, string Unit, string Snapshot, string UseCase);
