using Jardem.Cases.Cases.Hearings;
using Jardem.Cases.People;
using Jardem.Cases.Streams;
using Jardem.Law.Clock;
using NodaTime;

namespace Jardem.Cases.Cases.Events;

/// <summary>The head made a preliminary decision to refuse (Order 78, Rules, point 12).</summary>
[EventName("case.preliminarily-refused/1")]
public sealed record CasePreliminarilyRefused(DecisionRecord Record, Confirmation Confirmation, Deadline LastDayToNotify) : CaseEvent;

/// <summary>A hearing was appointed, or moved to another time.</summary>
/// <param name="Why">Why an earlier appointment was changed; null for the first.</param>
[EventName("case.hearing-appointed/1")]
public sealed record HearingAppointed(HearingPlan Plan, Officer By, string? Why) : CaseEvent;

/// <summary>The hearing was held.</summary>
[EventName("case.hearing-held/1")]
public sealed record HearingHeld(HearingProtocol Protocol, Deadline DecideUntil) : CaseEvent;

/// <summary>The hearing did not take place because one side did not come.</summary>
[EventName("case.hearing-missed/1")]
public sealed record HearingMissed(HearingAbsence By, string Why, Officer RecordedBy) : CaseEvent;

/// <summary>The applicant's side objected.</summary>
[EventName("case.objection-received/1")]
public sealed record ObjectionReceived(Objection Objection, Officer By) : CaseEvent;

/// <summary>The head refused the service after the applicant was heard or the window passed.</summary>
[EventName("case.refused/1")]
public sealed record CaseRefused(DecisionRecord Record, Confirmation Confirmation, HeardRefusal Heard) : CaseEvent;
