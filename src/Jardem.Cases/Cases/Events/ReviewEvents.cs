using Jardem.Cases.Facts;
using Jardem.Cases.People;
using Jardem.Cases.Streams;

namespace Jardem.Cases.Cases.Events;

/// <summary>A specialist took the case, or was given it.</summary>
[EventName("case.taken/1")]
public sealed record CaseTaken(Officer Assignee) : CaseEvent;

/// <summary>An officer established a fact.</summary>
[EventName("case.fact-established/1")]
public sealed record FactEstablished(EstablishedFact Fact) : CaseEvent;

/// <summary>The specialist put a decision before the head.</summary>
[EventName("case.prepared/1")]
public sealed record CasePrepared(Officer By, Decision Recommendation) : CaseEvent;

/// <summary>The head gave the case back to the specialist.</summary>
[EventName("case.returned/1")]
public sealed record CaseReturned(Officer By, string Reason) : CaseEvent;
