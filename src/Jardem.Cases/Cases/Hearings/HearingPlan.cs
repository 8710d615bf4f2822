using Jardem.Cases.People;
using NodaTime;

namespace Jardem.Cases.Cases.Hearings;

/// <summary>When, how and where the applicant is invited to be heard.</summary>
/// <param name="At">Local time of the deciding body.</param>
/// <param name="Way">Key of one of the ways that the law of the day allows.</param>
/// <param name="Place">Room, link or telephone.</param>
public sealed record HearingPlan(LocalDateTime At, string Way, string Place);

/// <summary>Who did not come to a hearing.</summary>
public enum HearingAbsence
{
    Applicant,
    Body,
}

/// <summary>The protocol of a hearing (заслушивание): place, start, end, who, questions, explanations, signatures.</summary>
public sealed record HearingProtocol
{
    public required string Way { get; init; }

    public required string Place { get; init; }

    public required LocalDateTime Start { get; init; }

    public required LocalDateTime End { get; init; }

    /// <summary>The officer who held the hearing.</summary>
    public required Officer HeldBy { get; init; }

    /// <summary>Everybody else who took part, with their part in it.</summary>
    public required IReadOnlyList<HearingParticipant> Participants { get; init; }

    public required string Questions { get; init; }

    /// <summary>What the applicant or the representative said.</summary>
    public required string Explanations { get; init; }

    /// <summary>Whether the applicant's side signed the protocol; if not, <see cref="SignatureNote"/> says why.</summary>
    public required bool Signed { get; init; }

    public string? SignatureNote { get; init; }

    /// <summary>SHA-256 of the signed protocol or the recording in the file vault.</summary>
    public string? Attachment { get; init; }
}

/// <summary>A participant: applicant, representative, officer, interpreter, witness or other.</summary>
public sealed record HearingParticipant(string Part, PersonName Name);
