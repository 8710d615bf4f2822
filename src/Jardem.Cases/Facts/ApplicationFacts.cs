using System.Collections.Immutable;
using Jardem.Cases.People;
using NodaTime;

namespace Jardem.Cases.Facts;

/// <summary>
/// The facts on which a case is decided: what the applicant declares, what documents show, what an officer found. Each fact's source
/// follows from where it stands here; findings of officers carry theirs.
/// </summary>
public sealed record ApplicationFacts
{
    /// <summary>What is asked for, of the service's own list, as in "certificate" or "duplicate".</summary>
    public required string Request { get; init; }

    /// <summary>The legal day of filing; it picks standard, form and grounds .</summary>
    public required LocalDate FiledOn { get; init; }

    /// <summary>The day on which the package was handed in, where it is not the day of filing: after hours the filing counts from the next working day.</summary>
    public LocalDate? ReceivedOn { get; init; }

    /// <summary>The way in which it came in, where nobody of the house took it: "portal" or "proactive". Null at the desk.</summary>
    public string? Channel { get; init; }

    public required Applicant Applicant { get; init; }

    public Representation? Representative { get; init; }

    public IReadOnlyList<PresentedDocument> Documents { get; init; } = [];

    /// <summary>Answers to the service's own questions, by key.</summary>
    public ImmutableSortedDictionary<string, string> Answers { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Keys of the consents given.</summary>
    public IReadOnlyList<string> Consents { get; init; } = [];

    /// <summary>What officers established later, each with its source and reason.</summary>
    public IReadOnlyList<EstablishedFact> Established { get; init; } = [];

    /// <summary>What registers said, in the order of their answers; null while none was asked.</summary>
    public IReadOnlyList<RegisterAnswer>? Registers { get; init; }

    /// <summary>Differences between declared and confirmed values that an officer settled; null while there are none.</summary>
    public IReadOnlyList<SettledMismatch>? Settled { get; init; }

    /// <summary>Other cases about the same matter that an officer must look at; null where there are none.</summary>
    public IReadOnlyList<RivalCase>? Rivals { get; init; }

    /// <summary>
    /// Hashes of the records by which this very case was granted before, so that what a register holds because of them is told from another's;
    /// null where it was not.
    /// </summary>
    public IReadOnlyList<string>? OwnDecisions { get; init; }

    /// <summary>The day on which documents and powers must be in date: that of the intake itself.</summary>
    public LocalDate DayOfPackage() => ReceivedOn ?? FiledOn;

    /// <summary>The latest established value of a fact, or null.</summary>
    public string? EstablishedValue(string key)
    {
        for (var i = Established.Count - 1; i >= 0; i--)
        {
            if (Established[i].Key == key)
                return Established[i].Value;
        }

        return null;
    }
}

/// <summary>Where a fact comes from.</summary>
public enum FactSource
{
    Declared,
    Document,
    Officer,
    Register,
}

/// <summary>A fact established in the course of the case: its value, source, time, and the human's reason.</summary>
/// <param name="By">The officer who established it; null where a register answered.</param>
public sealed record EstablishedFact(string Key, string Value, FactSource Source, Instant ObservedAt, Officer? By, string Reason);
