using Jardem.Cases.Facts;
using Jardem.Services.Deciding;

namespace Jardem.Services.FuneralPayment.Rules;

/// <summary>
/// The applicant consents to the access to personal data of limited access; if not, it is the third ground of refusal of the list of
/// requirements.
/// </summary>
internal static class ConsentGiven
{
    private static readonly string[] Reads = [FuneralFacts.LimitedAccess];

    public static bool? Apply<TTrace>(ApplicationFacts facts, FuneralLaw law, TTrace trace)
        where TTrace : struct, ITrace
    {
        var met = facts.Consents.Contains(FuneralFacts.LimitedAccess);
        trace.Note("reason.funeral-consent", met, law.NoConsent, Reads);
        return met;
    }
}
