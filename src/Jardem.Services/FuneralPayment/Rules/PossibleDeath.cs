using Jardem.Cases.Facts;
using Jardem.Services.Deciding;

namespace Jardem.Services.FuneralPayment.Rules;

/// <summary>The day of death is not before the birth and not after the application (house rule H-funeral-death-day).</summary>
internal static class PossibleDeath
{
    private static readonly string[] Reads = [FuneralFacts.BirthDate, FuneralFacts.DeathDate, "filedOn"];
    private static readonly string[] By = [FuneralNorms.DeathDayRule];

    public static bool? Apply<TTrace>(ApplicationFacts facts, FuneralLaw law, TTrace trace)
        where TTrace : struct, ITrace
    {
        bool? met = facts.Date(FuneralFacts.DeathDate) is { } death && facts.Date(FuneralFacts.BirthDate) is { } birth
            ? death >= birth && death <= facts.DayOfPackage()
            : null;
        trace.Note("reason.funeral-death-day", met, law.Requirements, Reads, By);
        return met;
    }
}
