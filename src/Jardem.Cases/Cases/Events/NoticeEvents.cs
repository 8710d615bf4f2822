using Jardem.Cases.Cases.Hearings;
using Jardem.Cases.People;
using Jardem.Cases.Streams;
using NodaTime;

namespace Jardem.Cases.Cases.Events;

/// <summary>A notice was sent or handed over.</summary>
/// <param name="Token">Of the document that is the notice.</param>
/// <param name="To">Address or telephone.</param>
[EventName("case.notice-sent/1")]
public sealed record NoticeSent(string Token, string Kind, NoticeChannel Channel, string To, LocalDate On, Officer By) : CaseEvent;

/// <summary>There is evidence that the notice was received. For a preliminary refusal, its window opens.</summary>
/// <param name="Detail">Number of the slip or report, or the names of the two witnesses.</param>
[EventName("case.notice-received/1")]
public sealed record NoticeReceived(string Token, ReceiptEvidence Evidence, LocalDate On, string Detail, string? Attachment, Officer By, HearingWindow? Window) : CaseEvent;
