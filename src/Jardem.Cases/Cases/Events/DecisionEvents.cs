using Jardem.Cases.Streams;
using NodaTime;

namespace Jardem.Cases.Cases.Events;

/// <summary>The head granted the service.</summary>
[EventName("case.granted/1")]
public sealed record CaseGranted(DecisionRecord Record, Confirmation Confirmation) : CaseEvent;

/// <summary>A document was made and stored.</summary>
[EventName("case.document-issued/1")]
public sealed record DocumentIssued(IssuedDocument Document) : CaseEvent;

/// <summary>A document lost its force.</summary>
[EventName("case.document-voided/1")]
public sealed record DocumentVoided(string Token, DocumentVoid Void) : CaseEvent;

/// <summary>A new calendar moved the officer's day; the day promised to the citizen moves only in the citizen's favour.</summary>
[EventName("case.deadline-moved/1")]
public sealed record DeadlineMoved(Law.Clock.Deadline Deadline, LocalDate Was, string Why) : CaseEvent;
