using Jardem.Cases.Facts;
using Jardem.Services.Deciding;

namespace Jardem.Services.FuneralPayment.Rules;

/// <summary>On the day of death the deceased received a pension or benefit by which the payment is due (Rules, point 13, part 3, sub-point 4).</summary>
internal static class ReceivedPension
{
    private static readonly string[] Reads = [FuneralFacts.DeathDate, FuneralFacts.DeceasedStatus];

    public static bool? Apply<TTrace>(ApplicationFacts facts, FuneralLaw law, TTrace trace)
        where TTrace : struct, ITrace
    {
        var kinds = PensionStatus.On(facts);
        bool? met = kinds is null ? null : kinds.Count > 0;
        trace.Note("reason.funeral-status", met, law.Status, Reads);
        return met;
    }
}
