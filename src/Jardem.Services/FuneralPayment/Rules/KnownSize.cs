using Jardem.Cases.Facts;
using Jardem.Services.Deciding;

namespace Jardem.Services.FuneralPayment.Rules;

/// <summary>The figures by which the payment is counted are held for their days; while one is not, nothing is decided.</summary>
internal static class KnownSize
{
    private static readonly string[] Reads = [FuneralFacts.DeathDate, FuneralFacts.DeceasedStatus];

    public static bool? Apply<TTrace>(ApplicationFacts facts, FuneralLaw law, TTrace trace)
        where TTrace : struct, ITrace
    {
        // Without a status there is nothing to count, and the rule on the status says so itself.
        if (PensionStatus.On(facts) is not { Count: > 0 })
            return true;
        bool? met = PaymentSize.Of(facts, law.Day) is null ? null : true;
        trace.Note("reason.funeral-size", met, law.Size, Reads);
        return met;
    }
}
