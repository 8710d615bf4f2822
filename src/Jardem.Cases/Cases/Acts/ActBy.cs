using Jardem.Cases.People;
using NodaTime;

namespace Jardem.Cases.Cases.Acts;

/// <summary>Who acts, in which role, and when: the moment and the legal day in the office's zone come from outside.</summary>
public sealed record ActBy(Officer Officer, Role Role, Instant At, LocalDate Today);
