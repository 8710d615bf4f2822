using Jardem.Cases.Facts;
using Jardem.Law.Norms;
using Jardem.Services.Deciding;

namespace Jardem.Services.FuneralPayment.Rules;

/// <summary>
/// On the day of death the deceased received a pension or benefit by which the payment is due (Rules, point 13, part 3, sub-point 4),
/// or was paid as a participant of the Great Patriotic War, which the point does not name (house rule H-funeral-war-participant).
/// </summary>
internal static class ReceivedPension
{
    private static readonly string[] Reads = [FuneralFacts.DeathDate, FuneralFacts.DeceasedStatus];
    private static readonly Basis WarParticipant = new Basis.HouseRule(FuneralNorms.WarParticipantRule);

    public static bool? Apply<TTrace>(ApplicationFacts facts, FuneralLaw law, TTrace trace)
        where TTrace : struct, ITrace
    {
        var kinds = PensionStatus.On(facts);
        bool? met = kinds is null ? null : kinds.Count > 0;
        if (met == true && !PensionStatus.IsListed(kinds!))
            trace.Note("reason.funeral-status", met, WarParticipant, Reads);
        else
            trace.Note("reason.funeral-status", met, law.Status, Reads, FuneralReadings.OfCheck(facts));
        return met;
    }
}
