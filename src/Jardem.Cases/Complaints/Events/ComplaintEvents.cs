using Jardem.Cases.Cases;
using Jardem.Cases.People;
using Jardem.Cases.Streams;
using Jardem.Law.Clock;
using Jardem.Law.Norms;
using NodaTime;

namespace Jardem.Cases.Complaints.Events;

/// <summary>The provider met the complaint in full, so it is not sent on (Order 78, Rules, point 17, part 4).</summary>
/// <param name="Answer">What was done to meet it.</param>
/// <param name="SetsAside">Whether the decision was set aside and the case goes back to review.</param>
[EventName("complaint.satisfied/1")]
public sealed record ComplaintSatisfied(string Answer, bool SetsAside, LocalDate On, Basis Basis, Officer By) : ComplaintEvent;

/// <summary>The provider sent the complaint on with the case (point 17, part 3); the higher body registered it.</summary>
/// <param name="To">The higher body.</param>
/// <param name="Explanation">What the provider says to it.</param>
/// <param name="File">What the case file holds.</param>
/// <param name="Late">Whether the day of sending on had passed.</param>
/// <param name="ArrivedOn">The legal day on which the higher body registered it.</param>
/// <param name="Consideration">The limit of its consideration there.</param>
/// <param name="EarlierNumber">The number under which the provider had registered it.</param>
[EventName("complaint.forwarded/1")]
public sealed record ComplaintForwarded(
    string To, string Explanation, IReadOnlyList<FiledPaper> File, bool Late, LocalDate On, LocalDate ArrivedOn, Deadline Consideration, string? EarlierNumber, Basis Basis, Officer By) : ComplaintEvent;

/// <summary>The body that holds the complaint ruled on it.</summary>
/// <param name="Result">Upheld, remitted or annulled.</param>
/// <param name="Norms">The provisions on which the ruling stands.</param>
/// <param name="Late">Whether the day of consideration had passed.</param>
/// <param name="SetsAside">Whether the decision lost its force by it.</param>
/// <param name="Basis">The duty to consider.</param>
/// <param name="Effect">What the effect on the case stands on; null where there is none.</param>
[EventName("complaint.ruled/1")]
public sealed record ComplaintRuled(
    ComplaintResult Result, string Reasoning, IReadOnlyList<Basis> Norms, bool Late, bool SetsAside, LocalDate On, Basis Basis, Basis? Effect, Officer By) : ComplaintEvent;

/// <summary>A paper of the complaint was made and stored.</summary>
[EventName("complaint.document-issued/1")]
public sealed record ComplaintDocumentIssued(IssuedDocument Document) : ComplaintEvent;

/// <summary>A paper of the case file, as the letter that sends it on lists it.</summary>
/// <param name="Kind">Kind of a document that the case made, or the requirement that a document brought meets.</param>
/// <param name="Brought">Whether the applicant brought it.</param>
/// <param name="Token">Of a document that the case made.</param>
/// <param name="Attachment">SHA-256 of the scan of a document brought.</param>
public sealed record FiledPaper(string Kind, string? Number, bool Brought, string? Token, string? Attachment);
