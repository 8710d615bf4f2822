using Jardem.Cases.Facts;
using Jardem.Services.Deciding;

namespace Jardem.Services.FuneralPayment.Rules;

/// <summary>
/// Everything that the application asks about whoever buried, the deceased and the account is answered (Rules, point 13, part 3,
/// sub-point 1).
/// </summary>
internal static class CompleteData
{
    private static readonly string[] Always =
    [
        FuneralFacts.ApplicantKind, FuneralFacts.DeceasedSurname, FuneralFacts.DeceasedName, FuneralFacts.DeceasedHasIin, FuneralFacts.BirthDate, FuneralFacts.DeathDate,
        FuneralFacts.RecordNumber, FuneralFacts.Account,
    ];

    private static readonly string[] OfEntity = [FuneralFacts.EntityBin, FuneralFacts.EntityName];

    public static bool? Apply<TTrace>(ApplicationFacts facts, FuneralLaw law, TTrace trace)
        where TTrace : struct, ITrace
    {
        var entity = facts.Is(FuneralFacts.ApplicantKind, FuneralFacts.Entity);
        var met = Has(facts, Always)
            && (!entity || Has(facts, OfEntity))
            && (!facts.Is(FuneralFacts.DeceasedHasIin, FuneralFacts.Yes) || facts.IinOfDeceased() is not null);
        trace.Note("reason.funeral-complete", met, law.Complete, entity ? [.. Always, .. OfEntity] : Always, FuneralReadings.OfCheck(facts));
        return met;
    }

    private static bool Has(ApplicationFacts facts, string[] keys)
    {
        foreach (var key in keys)
        {
            if (string.IsNullOrWhiteSpace(facts.Answers.GetValueOrDefault(key)))
                return false;
        }

        return true;
    }
}
