using Jardem.Cases.Facts;
using Jardem.Cases.People;
using Jardem.Cases.Streams;

namespace Jardem.Cases.Cases.Events;

/// <summary>A register answered, did not, or does not cover what the case needs to know.</summary>
/// <param name="By">The officer who asked; null where the house asked by itself.</param>
[EventName("case.register-answered/1")]
public sealed record RegisterAnswered(RegisterAnswer Answer, Officer? By) : CaseEvent;

/// <summary>The officer said which of two values stands, and why.</summary>
[EventName("case.mismatch-settled/1")]
public sealed record MismatchSettled(SettledMismatch Settled, Officer By) : CaseEvent;
