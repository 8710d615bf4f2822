using Jardem.Cases.Facts;
using Jardem.Cases.People;
using Jardem.Cases.Streams;
using Jardem.Law.Clock;
using Jardem.Law.Norms;
using NodaTime;

namespace Jardem.Cases.Cases.Events;

/// <summary>An application with a full package was accepted and registered, and went to the body of the territory.</summary>
[EventName("case.registered/1")]
public sealed record CaseRegistered : CaseEvent
{
    public required string Service { get; init; }

    public required ApplicationFacts Facts { get; init; }

    public required Guid Person { get; init; }

    /// <summary>The office that took the application.</summary>
    public required string Office { get; init; }

    /// <summary>The body that decides.</summary>
    public required string Body { get; init; }

    public required Officer By { get; init; }

    /// <summary>The moment of filing; with the office's zone and hours it gave the legal day.</summary>
    public required Instant FiledAt { get; init; }

    public required string Zone { get; init; }

    public required LocalDate RegisteredOn { get; init; }

    /// <summary>The limit of the decision; its day is the one promised on the receipt.</summary>
    public required Deadline Deadline { get; init; }

    /// <summary>Language in which the applicant wants to be addressed: kk or ru.</summary>
    public required string Language { get; init; }

    public required Basis Basis { get; init; }

    /// <summary>How it came in, of <see cref="IntakeChannel"/>; null for the desk.</summary>
    public string? Channel { get; init; }

    /// <summary>Unique keys that the case took; null where the service has none.</summary>
    public IReadOnlyList<string>? Claims { get; init; }

    /// <summary>How the applicant stood by the application; null where it was signed by hand on paper.</summary>
    public ApplicationConfirmation? Confirmed { get; init; }
}
