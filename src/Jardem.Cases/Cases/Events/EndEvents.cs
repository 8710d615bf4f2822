using Jardem.Cases.Facts;
using Jardem.Cases.People;
using Jardem.Cases.Streams;
using Jardem.Law.Clock;
using Jardem.Law.Norms;
using NodaTime;

namespace Jardem.Cases.Cases.Events;

/// <summary>The applicant's side brought a document after the registration; it stands in for one that met the same requirement.</summary>
[EventName("case.evidence-brought/1")]
public sealed record EvidenceBrought(PresentedDocument Document, Officer By, LocalDate On) : CaseEvent;

/// <summary>The applicant's side took the application back.</summary>
[EventName("case.withdrawn/1")]
public sealed record CaseWithdrawn(bool ByRepresentative, string Reason, LocalDate On, string? Attachment, Officer By) : CaseEvent;

/// <summary>The applicant died; the case is closed.</summary>
/// <param name="Evidence">Number of the death certificate or record.</param>
[EventName("case.applicant-died/1")]
public sealed record ApplicantDied(LocalDate DiedOn, string Evidence, LocalDate On, Officer By) : CaseEvent;

/// <summary>A slip in a decided case was put right; the decision stays.</summary>
/// <param name="Field">Name of the field, of <see cref="Slips.Fields"/>.</param>
[EventName("case.slip-corrected/1")]
public sealed record SlipCorrected(string Field, string Was, string Becomes, string Reason, LocalDate On, Officer By) : CaseEvent;

/// <summary>Why a decided case is considered again.</summary>
public enum ReopenCause
{
    OwnInitiative,
    Complaint,
    Court,
}

/// <summary>The case is considered again under a new limit.</summary>
/// <param name="Ruling">Number of the ruling or complaint, where there is one.</param>
/// <param name="SetAside">Whether the earlier decision is without force from now on; else it stands until the new one.</param>
[EventName("case.reopened/1")]
public sealed record CaseReopened(ReopenCause Cause, string Reason, string? Ruling, bool SetAside, LocalDate On, Deadline Deadline, Basis Basis, Officer By) : CaseEvent;

/// <summary>The decision was annulled and is not to be made again.</summary>
[EventName("case.annulled/1")]
public sealed record CaseAnnulled(ReopenCause Cause, string Reason, string? Ruling, LocalDate On, Basis Basis, Officer By) : CaseEvent;

/// <summary>Nobody came for the result; the office sent it back to the body.</summary>
[EventName("case.result-uncollected/1")]
public sealed record ResultUncollected(LocalDate On, Officer By) : CaseEvent;
