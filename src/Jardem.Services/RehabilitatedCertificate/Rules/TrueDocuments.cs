using Jardem.Cases.Facts;
using Jardem.Services.Deciding;

namespace Jardem.Services.RehabilitatedCertificate.Rules;

/// <summary>The documents, and what they say, are true; if not, it is the first ground of refusal of the list of requirements.</summary>
internal static class TrueDocuments
{
    private static readonly string[] Reads = [CertificateFacts.DocumentsTrue];

    public static bool? Apply<TTrace>(ApplicationFacts facts, CertificateLaw law, TTrace trace)
        where TTrace : struct, ITrace
    {
        var met = Finding.Met(facts, CertificateFacts.DocumentsTrue);
        trace.Note("reason.documents-true", met, law.UntrueDocuments, Reads);
        return met;
    }
}
