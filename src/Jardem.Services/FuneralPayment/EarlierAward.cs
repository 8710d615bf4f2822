using System.Collections.Immutable;
using Jardem.Cases.Facts;

namespace Jardem.Services.FuneralPayment;

/// <summary>
/// Whether a funeral payment was assigned for the deceased before (Rules, point 13, part 3, sub-point 2): in another office, or before this
/// program kept the cases. The register of payments says it in the answer on what the deceased was awarded.
/// </summary>
internal static class EarlierAward
{
    /// <summary>The kind of payment by which the register names it.</summary>
    public const string Kind = "funeral-payment";

    /// <summary>An assignment that does not stand any more.</summary>
    private const string Stopped = "stopped";

    /// <summary>
    /// What an officer found, else what the register says; null while neither says. A register that says later than the officer that there is
    /// one has the officer look again.
    /// </summary>
    public static bool? On(ApplicationFacts facts)
    {
        if (facts.Established.LastOrDefault(e => e.Key == FuneralFacts.AssignedBefore) is not { } found)
            return InRegister(facts);
        if (found.Value == FuneralFacts.Yes)
            return true;
        return InRegister(facts) == true && Answer(facts)?.ObservedAt > found.ObservedAt ? null : false;
    }

    /// <summary>What the register of payments says; null where it was not asked, did not answer, or there is no IIN to ask by.</summary>
    public static bool? InRegister(ApplicationFacts facts) => Answer(facts) switch
    {
        { Outcome: RegisterOutcome.NoRecord } => false,
        { Outcome: RegisterOutcome.Found } answer => answer.Records.Any(r => Stands(r, facts)),
        _ => null,
    };

    private static RegisterAnswer? Answer(ApplicationFacts facts) =>
        facts.IinOfDeceased() is { } iin ? RegisterAnswers.Standing(facts, PensionStatus.Inquiry, iin) : null;

    /// <summary>What this very case was granted before is no fact against it when it is decided anew.</summary>
    private static bool Stands(ImmutableSortedDictionary<string, string> record, ApplicationFacts facts) =>
        record.GetValueOrDefault("kind") == Kind
        && record.GetValueOrDefault("status") != Stopped
        && !(record.GetValueOrDefault("decisionHash") is { } hash && facts.OwnDecisions?.Contains(hash) == true);
}
