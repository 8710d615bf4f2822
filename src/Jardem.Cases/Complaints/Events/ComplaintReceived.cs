using Jardem.Cases.Cases;
using Jardem.Cases.People;
using Jardem.Cases.Streams;
using Jardem.Law.Clock;
using Jardem.Law.Norms;
using NodaTime;

namespace Jardem.Cases.Complaints.Events;

/// <summary>A complaint about a case was taken and registered.</summary>
[EventName("complaint.received/1")]
public sealed record ComplaintReceived : ComplaintEvent
{
    /// <summary>The case complained about.</summary>
    public required Guid Case { get; init; }

    public required string Service { get; init; }

    public required ComplaintTarget Target { get; init; }

    public required ComplaintAddressee Addressee { get; init; }

    public required ComplaintForm Form { get; init; }

    /// <summary>What is complained about, in the words of whoever complains.</summary>
    public required string Words { get; init; }

    /// <summary>What is asked for.</summary>
    public required string Demand { get; init; }

    public required PersonName ComplainantName { get; init; }

    public required bool ByRepresentative { get; init; }

    /// <summary>Number of the paper that gives the representative the power.</summary>
    public string? PowerNumber { get; init; }

    /// <summary>SHA-256 of the file brought, in the vault.</summary>
    public string? Attachment { get; init; }

    /// <summary>Place in the case's stream of the decision that stood when the complaint came; null where there was none.</summary>
    public int? DecisionVersion { get; init; }

    /// <summary>The day of that decision. No term of filing is held, so the days since then are recorded and bar nothing.</summary>
    public LocalDate? DecidedOn { get; init; }

    /// <summary>Accounts of everybody who decided or helped to decide; none of them may judge it.</summary>
    public required IReadOnlyList<string> Deciders { get; init; }

    /// <summary>The body whose decision, act or omission is contested.</summary>
    public required string Against { get; init; }

    /// <summary>The body to which it was addressed.</summary>
    public required string HeldBy { get; init; }

    /// <summary>The body or office that took it.</summary>
    public required string Office { get; init; }

    public required Officer By { get; init; }

    public required Role Role { get; init; }

    public required Instant ReceivedAt { get; init; }

    /// <summary>tz database name of the zone of the office that took it.</summary>
    public required string Zone { get; init; }

    /// <summary>The legal day of arrival and of registration.</summary>
    public required LocalDate RegisteredOn { get; init; }

    /// <summary>The limit of sending it on with the case; only for one addressed to the provider.</summary>
    public Deadline? Forwarding { get; init; }

    /// <summary>The limit of meeting it in full instead; only for one addressed to the provider.</summary>
    public Deadline? Satisfaction { get; init; }

    /// <summary>The limit of its consideration by the body to which it was addressed.</summary>
    public required Deadline Consideration { get; init; }

    /// <summary>Language of the answer: kk or ru.</summary>
    public required string Language { get; init; }

    /// <summary>The right to complain.</summary>
    public required Basis Basis { get; init; }

    /// <summary>How a spoken complaint was taken; null for a written one.</summary>
    public Basis? Spoken { get; init; }

    /// <summary>Why no term of filing is applied.</summary>
    public required Basis Term { get; init; }
}
