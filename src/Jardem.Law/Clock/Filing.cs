using NodaTime;

namespace Jardem.Law.Clock;

/// <summary>The legal day on which something was filed, and how it follows from the moment and the office's hours.</summary>
public sealed record Filing(Instant At, LocalDateTime LocalAt, LocalDate Day, IReadOnlyList<DerivationStep> Steps);

/// <summary>Days on which a limit stood still, both included; open while the pause lasts.</summary>
public sealed record Pause(LocalDate From, LocalDate? To, Norms.Basis Basis);

/// <summary>An extension of a limit, in its own unit.</summary>
public sealed record Extension(int Amount, LimitUnit Unit, Norms.Basis Basis);
