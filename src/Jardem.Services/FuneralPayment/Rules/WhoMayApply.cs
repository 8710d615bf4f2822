using Jardem.Cases.Facts;
using Jardem.Services.Deciding;

namespace Jardem.Services.FuneralPayment.Rules;

/// <summary>
/// Whoever carried out the burial applies (Rules, point 5), in person or through a representative whose notarised power is in date and
/// covers this (list of requirements, documents). A legal entity that the register calls closed does not
/// (house rule H-funeral-closed-entity).
/// </summary>
internal static class WhoMayApply
{
    private static readonly string[] OfBurial = [FuneralFacts.ApplicantKind, FuneralFacts.Buried];
    private static readonly string[] OfPower = ["representative", "filedOn"];
    private static readonly string[] OfEntity = [FuneralFacts.EntityBin];
    private static readonly string[] ByClosed = [FuneralNorms.ClosedEntityRule];

    public static bool? Apply<TTrace>(ApplicationFacts facts, FuneralLaw law, TTrace trace)
        where TTrace : struct, ITrace
    {
        var buried = facts.Consents.Contains(FuneralFacts.Buried);
        trace.Note("reason.funeral-buried", buried, law.WhoApplies, OfBurial);
        var power = facts.Representative;
        var represented = power is null || (power.CoversThisService && power.ValidOn(facts.DayOfPackage()));
        trace.Note(power is null ? "reason.applies-in-person" : "reason.representative-has-power", represented, law.Documents, OfPower);
        if (!facts.Is(FuneralFacts.ApplicantKind, FuneralFacts.Entity))
            return buried && represented;
        var open = !ClosedInRegister(facts);
        trace.Note("reason.funeral-entity", open, law.Requirements, OfEntity, ByClosed);
        return buried && represented && open;
    }

    private static bool ClosedInRegister(ApplicationFacts facts) =>
        RegisterAnswers.Standing(facts, FuneralInquiries.Entity, facts.PaidTo()) is { Outcome: RegisterOutcome.Found } answer
        && answer.Records.All(r => !string.IsNullOrEmpty(r.GetValueOrDefault("closedOn")));
}
