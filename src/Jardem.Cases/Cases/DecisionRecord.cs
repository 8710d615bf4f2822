using System.Security.Cryptography;
using Jardem.Cases.Facts;
using Jardem.Cases.People;
using Jardem.Law.Json;
using NodaTime;

namespace Jardem.Cases.Cases;

/// <summary>
/// The canonical record of a decision: what is compared when the decision is made again. It pins the law snapshot, the engine, the facts
/// and the reasoning, and names who prepared and who answers for it.
/// </summary>
public sealed record DecisionRecord
{
    public required Guid Case { get; init; }

    public required string Service { get; init; }

    /// <summary>Version of the released rule objects that decided.</summary>
    public required string Engine { get; init; }

    public required string Snapshot { get; init; }

    public required ApplicationFacts Facts { get; init; }

    public required Decision Decision { get; init; }

    public required LocalDate DecidedOn { get; init; }

    public required Officer PreparedBy { get; init; }

    public required Officer DecidedBy { get; init; }

    /// <summary>The automatic rule that prepared it, as "funeral-payment/automatic/1"; null where an officer did.</summary>
    public string? Rule { get; init; }

    /// <summary>SHA-256, in hex, of the calendar by which the snapshot counts; null in records from before it was kept.</summary>
    public string? Calendar { get; init; }

    /// <summary>SHA-256, in hex, of the record's canonical JSON.</summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.Write(this)));
}
