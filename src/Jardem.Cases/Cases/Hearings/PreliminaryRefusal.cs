using Jardem.Cases.Facts;
using Jardem.Law.Clock;
using NodaTime;

namespace Jardem.Cases.Cases.Hearings;

/// <summary>A preliminary decision to refuse, its notice and all that was said to it.</summary>
/// <param name="Version">Place in the stream of the event that made it.</param>
public sealed record PreliminaryRefusal(int Version, DecisionRecord Record, Confirmation Confirmation, Deadline LastDayToNotify)
{
    public HearingWindow? Window { get; init; }

    public IReadOnlyList<Hearing> Hearings { get; init; } = [];

    public IReadOnlyList<Objection> Objections { get; init; } = [];

    /// <summary>The last day of the decision after the last hearing held.</summary>
    public Deadline? DecideUntil { get; init; }

    public Hearing Hearing => Hearings[^1];

    /// <summary>Whether the notice named every ground of the decision and every condition that it finds not met.</summary>
    public bool Names(Decision decision)
    {
        var grounds = Record.Decision.Grounds;
        var unmet = Unmet(Record.Decision).ToHashSet();
        return decision.Grounds.All(grounds.Contains) && Unmet(decision).All(unmet.Contains);
    }

    private static IEnumerable<string> Unmet(Decision decision) => decision.Reasoning.Where(r => r.Met == false).Select(r => r.Key);
}

/// <summary>What the applicant's side said against the preliminary decision.</summary>
/// <param name="ReceivedOn">The legal day of its receipt: after hours, the next working day .</param>
/// <param name="Late">It came after the window; it stays in the file and is read.</param>
public sealed record Objection(string Text, bool Spoken, bool ByRepresentative, Instant At, LocalDate ReceivedOn, bool Late, string? Attachment);
