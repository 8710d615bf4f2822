using Jardem.Cases.Facts;
using Jardem.Services.Deciding;

namespace Jardem.Services.FuneralPayment.Rules;

/// <summary>
/// No payment is assigned and no other application is filed for this deceased (Rules, point 13, part 3, sub-points 2 and 3). Of an
/// assignment the register of payments says; the same deceased is not registered twice here. Where that is in doubt, or another applicant
/// disputes, an officer says.
/// </summary>
internal static class OnlyClaim
{
    private static readonly string[] OfAward = [FuneralFacts.AssignedBefore];
    private static readonly string[] OfApplication = [FuneralFacts.OtherDeceased, FuneralFacts.WhoBuried];

    public static bool? Apply<TTrace>(ApplicationFacts facts, FuneralLaw law, TTrace trace)
        where TTrace : struct, ITrace
    {
        var (award, application, readings) = (NotAssigned(facts), Rightful(facts), FuneralReadings.OfCheck(facts));
        trace.Note("reason.funeral-no-award", award, law.NoAward, OfAward, readings);
        trace.Note("reason.funeral-no-application", application, law.NoApplication, OfApplication, readings);
        return award == false || application == false ? false : award == true && application == true ? true : null;
    }

    /// <summary>Whether an officer must say if another case is about the same deceased.</summary>
    public static bool InDoubt(ApplicationFacts facts) => facts.Rivals?.Any(r => r.Kind == RivalKind.Doubt) == true;

    /// <summary>Whether another case is about the same deceased, so that an officer must say who carried out the burial.</summary>
    public static bool Contested(ApplicationFacts facts) =>
        facts.Rivals?.Any(r => r.Kind == RivalKind.Dispute) == true || (InDoubt(facts) && facts.EstablishedValue(FuneralFacts.OtherDeceased) == FuneralFacts.Same);

    /// <summary>
    /// Where the right is contested, what the register holds may be the other applicant's: an officer says whether it stands in the way.
    /// </summary>
    private static bool? NotAssigned(ApplicationFacts facts) => EarlierAward.On(facts) switch
    {
        true when Contested(facts) && facts.EstablishedValue(FuneralFacts.AssignedBefore) is null => null,
        { } assigned => !assigned,
        null => null,
    };

    private static bool? Rightful(ApplicationFacts facts)
    {
        if (Contested(facts))
            return facts.EstablishedValue(FuneralFacts.WhoBuried) switch { FuneralFacts.This => true, null => null, _ => false };
        return InDoubt(facts) && facts.EstablishedValue(FuneralFacts.OtherDeceased) is null ? null : true;
    }
}
