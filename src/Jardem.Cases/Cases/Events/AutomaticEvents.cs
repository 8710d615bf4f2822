using Jardem.Cases.Facts;
using Jardem.Cases.Streams;
using Jardem.Law.Clock;
using Jardem.Law.Norms;
using NodaTime;

namespace Jardem.Cases.Cases.Events;

/// <summary>The case cannot be decided by rules alone: a person takes it, under the limit of the desk. The day promised to the citizen stays.</summary>
/// <param name="Why">Key of the text that says why, as "silent-register".</param>
/// <param name="About">What it is about, as the key of an inquiry; null for nothing more to say.</param>
/// <param name="Deadline">The officer's limit from now on.</param>
[EventName("case.left-automatic-path/1")]
public sealed record LeftAutomaticPath(string Why, string? About, Deadline Deadline) : CaseEvent;

/// <summary>The case took unique keys that were not its own at the registration, as after a dispute was decided for its applicant .</summary>
[EventName("case.keys-taken/1")]
public sealed record KeysTaken(IReadOnlyList<string> Keys) : CaseEvent;

/// <summary>Somebody else applied about the same matter and disputes it, or may be about the same person; an officer looks at both.</summary>
[EventName("case.rival-appeared/1")]
public sealed record RivalAppeared(RivalCase Rival) : CaseEvent;

/// <summary>After the decision it came to light that the applicant may not be the one who is meant: the payment waits, the head looks at it.</summary>
/// <param name="Why">Key of the text that says why, as "wrong-person".</param>
/// <param name="Evidence">The message that says so; null where there is none.</param>
[EventName("case.applicant-doubted/1")]
public sealed record ApplicantDoubted(string Why, Guid? Evidence, LocalDate On, Basis Basis) : CaseEvent;

/// <summary>The rules would grant, and the key of the authorised person signs only at certain hours: the decision waits for them.</summary>
[EventName("case.decision-put-off/1")]
public sealed record DecisionPutOff(Instant Until) : CaseEvent;
