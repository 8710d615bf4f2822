using Jardem.Cases.Facts;
using Jardem.Cases.People;
using Jardem.Cases.Streams;
using Jardem.Law.Norms;
using NodaTime;

namespace Jardem.Cases.Cases;

/// <summary>What happens to an application that does not become a case.</summary>
public abstract record IntakeEvent;

/// <summary>
/// Acceptance was refused with a receipt because documents are missing or expired (Order 78, Rules, point 6). No case exists; the
/// applicant may come again.
/// </summary>
[EventName("intake.refused/1")]
public sealed record IntakeRefused : IntakeEvent
{
    public required string Service { get; init; }

    public required ApplicationFacts Facts { get; init; }

    public required string Office { get; init; }

    public required Officer By { get; init; }

    public required Instant At { get; init; }

    public required LocalDate On { get; init; }

    public required IReadOnlyList<IntakeFault> Faults { get; init; }

    /// <summary>Checks that an application without an officer did not meet, each with its basis; null at the desk.</summary>
    public IReadOnlyList<Reason>? Checks { get; init; }

    public required string Language { get; init; }
}

/// <summary>The receipt of refusal was made and stored.</summary>
[EventName("intake.document-issued/1")]
public sealed record IntakeDocumentIssued(IssuedDocument Document) : IntakeEvent;

public enum IntakeFaultKind
{
    Missing,
    Expired,
    OriginalNotShown,
}

/// <summary>Why a package cannot be accepted: which required document, what is wrong, on which provision.</summary>
public sealed record IntakeFault(string Requirement, IntakeFaultKind Kind, Basis Basis, LocalDate? ExpiredOn = null);

/// <summary>Reads and writes the events of refused intakes.</summary>
public static class IntakeEvents
{
    public static EventSerializer<IntakeEvent> Serializer { get; } = new();
}
