using Jardem.Cases.Facts;
using Jardem.Services.Deciding;

namespace Jardem.Services.RehabilitatedCertificate.Rules;

/// <summary>A duplicate is asked for because the certificate was lost or damaged (Rules, point 9).</summary>
internal static class LossOrDamage
{
    private static readonly string[] Reads = [CertificateFacts.DuplicateReason];

    public static bool? Apply<TTrace>(ApplicationFacts facts, CertificateLaw law, TTrace trace)
        where TTrace : struct, ITrace
    {
        if (facts.Request != CertificateFacts.Duplicate)
            return true;
        var met = facts.Answers.GetValueOrDefault(CertificateFacts.DuplicateReason) is CertificateFacts.Lost or CertificateFacts.Damaged;
        trace.Note("reason.loss-or-damage", met, law.Duplicate, Reads);
        return met;
    }
}
