using Jardem.Cases.Facts;
using Jardem.Services.Deciding;

namespace Jardem.Services.RehabilitatedCertificate.Rules;

/// <summary>The package holds each document of the standard of the day, in date on the day of the intake (Rules, point 5; list of requirements).</summary>
internal static class FullPackage
{
    private static readonly string[] Reads = ["documents", "filedOn"];

    public static bool? Apply<TTrace>(ApplicationFacts facts, CertificateLaw law, TTrace trace)
        where TTrace : struct, ITrace
    {
        var met = true;
        var requirements = law.Standard.Documents;
        for (var i = 0; i < requirements.Count; i++)
        {
            var requirement = requirements[i];
            if (!requirement.RepresentativeOnly || facts.Representative is not null)
                met &= IsBrought(facts, requirement.Key, requirement.AnyOf);
        }

        trace.Note("reason.full-package", met, law.Acceptance, Reads);
        return met;
    }

    private static bool IsBrought(ApplicationFacts facts, string requirement, IReadOnlyList<string> kinds)
    {
        var documents = facts.Documents;
        for (var i = 0; i < documents.Count; i++)
        {
            var document = documents[i];
            if (document.Requirement == requirement && kinds.Contains(document.Kind) && !(document.ExpiresOn < facts.DayOfPackage()))
                return true;
        }

        return false;
    }
}
