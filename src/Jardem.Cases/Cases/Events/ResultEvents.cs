using Jardem.Cases.People;
using Jardem.Cases.Streams;
using NodaTime;

namespace Jardem.Cases.Cases.Events;

/// <summary>The printed result was sent to the office and waits there for the applicant.</summary>
[EventName("case.result-ready/1")]
public sealed record ResultReady(Officer By, string Office, LocalDate? On = null) : CaseEvent;

/// <summary>The result was handed over on an identity document.</summary>
[EventName("case.result-issued/1")]
public sealed record ResultIssued(Officer By, Receiver Receiver, LocalDate On) : CaseEvent;

/// <summary>Who took the result, and on which identity document and power.</summary>
public sealed record Receiver
{
    public required bool Representative { get; init; }

    public required PersonName Name { get; init; }

    public required string Iin { get; init; }

    public required string IdentityKind { get; init; }

    public required string IdentityNumber { get; init; }

    public LocalDate? IdentityExpiresOn { get; init; }

    /// <summary>Number of the notarised power shown, for a representative.</summary>
    public string? PowerNumber { get; init; }

    public LocalDate? PowerValidUntil { get; init; }
}
