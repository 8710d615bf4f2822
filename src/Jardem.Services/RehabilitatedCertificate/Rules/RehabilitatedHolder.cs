using Jardem.Cases.Facts;
using Jardem.Services.Deciding;

namespace Jardem.Services.RehabilitatedCertificate.Rules;

/// <summary>
/// The certificate of rehabilitation or the court act is about the applicant: the material meets the documents row of the list of
/// requirements; if not, it is the second ground of refusal.
/// </summary>
internal static class RehabilitatedHolder
{
    private static readonly string[] Reads = [CertificateFacts.HolderRehabilitated];

    public static bool? Apply<TTrace>(ApplicationFacts facts, CertificateLaw law, TTrace trace)
        where TTrace : struct, ITrace
    {
        var met = Finding.Met(facts, CertificateFacts.HolderRehabilitated);
        trace.Note("reason.holder-rehabilitated", met, law.NotMeetingRequirements, Reads);
        return met;
    }
}
