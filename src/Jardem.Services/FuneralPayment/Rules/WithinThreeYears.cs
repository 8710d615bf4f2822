using Jardem.Cases.Facts;
using Jardem.Law.Clock;
using Jardem.Services.Deciding;
using NodaTime;

namespace Jardem.Services.FuneralPayment.Rules;

/// <summary>
/// The application was handed in not later than three years from the day of death (Rules, point 13, part 3, sub-point 5); the last day is
/// counted by house rule H-funeral-last-day.
/// </summary>
internal static class WithinThreeYears
{
    private static readonly string[] Reads = [FuneralFacts.DeathDate, "filedOn"];

    public static bool? Apply<TTrace>(ApplicationFacts facts, FuneralLaw law, TTrace trace)
        where TTrace : struct, ITrace
    {
        bool? met = facts.Date(FuneralFacts.DeathDate) is { } death ? facts.DayOfPackage() <= LastDay(death, law).Due : null;
        trace.Note("reason.funeral-three-years", met, law.ThreeYears, Reads, FuneralReadings.OfTerm(facts));
        return met;
    }

    /// <summary>The last day on which an application may be handed in, with its derivation.</summary>
    public static Deadline LastDay(LocalDate death, FuneralLaw law) => new DeadlineClock(law.Day.Snapshot)
        .Derive(law.Day.Limit(FuneralNorms.ThreeYears, FuneralNorms.ThreeYearsLimit), death, governedOn: law.Day.Day);
}
