using Jardem.Cases.Facts;
using Jardem.Services.Deciding;

namespace Jardem.Services.FuneralPayment.Rules;

/// <summary>
/// No payment is assigned and no other application is filed for this deceased (Rules, point 13, part 3, sub-points 2 and 3). The same
/// deceased is not registered twice; where that is in doubt, or another applicant disputes, an officer says.
/// </summary>
internal static class OnlyClaim
{
    private static readonly string[] Reads = [FuneralFacts.OtherDeceased, FuneralFacts.WhoBuried];

    public static bool? Apply<TTrace>(ApplicationFacts facts, FuneralLaw law, TTrace trace)
        where TTrace : struct, ITrace
    {
        var met = Rightful(facts);
        trace.Note("reason.funeral-no-award", met, law.NoAward, Reads);
        trace.Note("reason.funeral-no-application", met, law.NoApplication, Reads);
        return met;
    }

    /// <summary>Whether an officer must say if another case is about the same deceased.</summary>
    public static bool InDoubt(ApplicationFacts facts) => facts.Rivals?.Any(r => r.Kind == RivalKind.Doubt) == true;

    /// <summary>Whether another case is about the same deceased, so that an officer must say who carried out the burial.</summary>
    public static bool Contested(ApplicationFacts facts) =>
        facts.Rivals?.Any(r => r.Kind == RivalKind.Dispute) == true || (InDoubt(facts) && facts.EstablishedValue(FuneralFacts.OtherDeceased) == FuneralFacts.Same);

    private static bool? Rightful(ApplicationFacts facts)
    {
        if (Contested(facts))
            return facts.EstablishedValue(FuneralFacts.WhoBuried) switch { FuneralFacts.This => true, null => null, _ => false };
        return InDoubt(facts) && facts.EstablishedValue(FuneralFacts.OtherDeceased) is null ? null : true;
    }
}
