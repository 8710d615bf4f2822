using Jardem.Cases.Facts;
using Jardem.Services.Deciding;

namespace Jardem.Services.RehabilitatedCertificate.Rules;

/// <summary>The rehabilitated person applies in person or through a representative (Rules, point 3) whose power is in date and covers this.</summary>
internal static class WhoMayApply
{
    private static readonly string[] Reads = ["representative", "filedOn"];

    public static bool? Apply<TTrace>(ApplicationFacts facts, CertificateLaw law, TTrace trace)
        where TTrace : struct, ITrace
    {
        var power = facts.Representative;
        var met = power is null || (power.CoversThisService && power.ValidOn(facts.DayOfPackage()));
        trace.Note(power is null ? "reason.applies-in-person" : "reason.representative-has-power", met, law.WhoApplies, Reads);
        return met;
    }
}
