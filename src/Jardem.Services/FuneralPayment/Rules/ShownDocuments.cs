using Jardem.Cases.Facts;
using Jardem.Law.Standards;
using Jardem.Services.Deciding;
using Jardem.Services.Intake;

namespace Jardem.Services.FuneralPayment.Rules;

/// <summary>
/// Each document of the list is brought in date, or registers of the state confirm what it would show (list of requirements, documents). A
/// register that is silent is no reason to refuse: the document is then still awaited.
/// </summary>
internal static class ShownDocuments
{
    private const string ForeignDocument = "foreign-death-document";

    private static readonly string[] Reads = ["documents", "filedOn"];
    private static readonly string[] OfForeign = [FuneralFacts.Apostille];

    public static bool? Apply<TTrace>(ApplicationFacts facts, FuneralLaw law, TTrace trace)
        where TTrace : struct, ITrace
    {
        bool? met = true;
        foreach (var requirement in law.Standard.Documents)
        {
            if (!requirement.RepresentativeOnly || facts.Representative is not null)
                met = Both(met, Shown(requirement, facts, law));
        }

        trace.Note("reason.funeral-documents", met, law.Documents, Reads);
        if (facts.Documents.All(d => d.Kind != ForeignDocument))
            return met;
        var apostille = facts.Is(FuneralFacts.Apostille, FuneralFacts.Yes);
        trace.Note("reason.funeral-apostille", apostille, law.DeathDocument, OfForeign);
        return Both(met, apostille);
    }

    private static bool? Shown(DocumentRequirement requirement, ApplicationFacts facts, FuneralLaw law)
    {
        if (facts.Documents.Any(d => d.Requirement == requirement.Key && requirement.AnyOf.Contains(d.Kind) && !(d.ExpiresOn < facts.DayOfPackage())))
            return true;
        var asked = FuneralInquiries.Of(facts, law.Day).Where(a => requirement.ConfirmedBy.Contains(a.Inquiry.Key)).ToList();
        if (ConfirmedDocuments.Confirms(requirement, facts, asked))
            return true;
        return asked.Any(a => Awaited(RegisterAnswers.Standing(facts, a.Inquiry.Key, a.Subject))) ? null : false;
    }

    /// <summary>Nothing said yet, or a record found that differs from what is declared until somebody settles it.</summary>
    private static bool Awaited(RegisterAnswer? answer) => answer is null or { Outcome: RegisterOutcome.Silent or RegisterOutcome.Unusable or RegisterOutcome.Found };

    private static bool? Both(bool? a, bool? b) => a == false || b == false ? false : a == true && b == true ? true : null;
}
