using System.Collections.Immutable;
using Jardem.Cases.Facts;
using Jardem.Law.Data;
using Jardem.Law.Snapshots;
using NodaTime;
using NodaTime.Text;

namespace Jardem.Services.FuneralPayment;

/// <summary>What the deceased received on the day of death, by which the payment is due and its size follows.</summary>
internal static class PensionStatus
{
    /// <summary>Key of the inquiry in the law data.</summary>
    public const string Inquiry = "award";

    private const string Active = "active";

    /// <summary>Paid to a participant of the Great Patriotic War or a person disabled by it; the order does not name it (house rule H-funeral-war-participant).</summary>
    public const string WarParticipant = "war-participant";

    /// <summary>The kinds of payment that count, in the order in which one is named where several have the same size.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["old-age-pension", "base-pension", "social-benefit", "special-benefit", WarParticipant];

    /// <summary>Whether one of the kinds is of those that the order lists (Rules, point 13, part 3, sub-point 4).</summary>
    public static bool IsListed(IReadOnlyList<string> kinds) => kinds.Any(k => k != WarParticipant);

    /// <summary>Key of the parameter that holds the multiple of a kind.</summary>
    public static string Parameter(string kind) => $"funeral.multiple.{kind}";

    /// <summary>
    /// The kinds received on the day of death: what an officer found, else what the register of payments says. Empty where nothing was
    /// received; null where it is not established.
    /// </summary>
    public static IReadOnlyList<string>? On(ApplicationFacts facts)
    {
        if (facts.EstablishedValue(FuneralFacts.DeceasedStatus) is { } found)
            return found == FuneralFacts.NoStatus ? [] : [found];
        if (facts.Date(FuneralFacts.DeathDate) is not { } death || Answer(facts) is not { } answer)
            return null;
        return answer.Outcome switch
        {
            RegisterOutcome.NoRecord => [],
            RegisterOutcome.Found => Received(answer.Records, death),
            _ => null,
        };
    }

    /// <summary>The kind with the highest multiple on the day of death; null where none is known or its multiple is not held.</summary>
    public static (string Kind, ParameterEdition Multiple)? Highest(IReadOnlyList<string> kinds, LawOnDay dayOfDeath)
    {
        (string Kind, ParameterEdition Multiple)? highest = null;
        foreach (var kind in Kinds.Where(kinds.Contains))
        {
            if (dayOfDeath.Parameter(Parameter(kind)) is { } multiple && !(highest?.Multiple.Value >= multiple.Value))
                highest = (kind, multiple);
        }

        return highest;
    }

    private static RegisterAnswer? Answer(ApplicationFacts facts) =>
        facts.IinOfDeceased() is { } iin ? RegisterAnswers.Standing(facts, Inquiry, iin) : null;

    private static List<string>? Received(IReadOnlyList<ImmutableSortedDictionary<string, string>> records, LocalDate death)
    {
        var known = records.Where(r => Kinds.Contains(r.GetValueOrDefault("kind") ?? "")).ToList();
        var received = Kinds.Where(k => known.Any(r => r["kind"] == k && Covers(r, death) == true)).ToList();
        return received.Count == 0 && known.Any(r => Covers(r, death) is null) ? null : received;
    }

    /// <summary>Whether the payment ran on the day; its first and last days count. Null for one that stopped on a day not told.</summary>
    private static bool? Covers(ImmutableSortedDictionary<string, string> record, LocalDate day)
    {
        if (Day(record, "since") is not { } since)
            return null;
        if (since > day)
            return false;
        if (Day(record, "until") is { } until)
            return until >= day;
        return record.GetValueOrDefault("status") == Active ? true : null;
    }

    private static LocalDate? Day(ImmutableSortedDictionary<string, string> record, string field) =>
        record.GetValueOrDefault(field) is { } text && LocalDatePattern.Iso.Parse(text) is { Success: true } day ? day.Value : null;
}
