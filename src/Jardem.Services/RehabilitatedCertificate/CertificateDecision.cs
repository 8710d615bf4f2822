using Jardem.Cases.Facts;
using Jardem.Law.Snapshots;
using Jardem.Services.Deciding;
using Jardem.Services.RehabilitatedCertificate.Rules;

namespace Jardem.Services.RehabilitatedCertificate;

/// <summary>The one calculation: each rule in turn, and the outcome that follows.</summary>
internal static class CertificateDecision
{
    private static readonly string[] Untrue = ["untrue-documents"];
    private static readonly string[] NotMeeting = ["not-meeting-requirements"];
    private static readonly string[] Both = ["untrue-documents", "not-meeting-requirements"];

    public static (DecisionOutcome Outcome, IReadOnlyList<string> Grounds) Run<TTrace>(ApplicationFacts facts, LawOnDay day, TTrace trace)
        where TTrace : struct, ITrace
    {
        var law = CertificateLaw.On(day);
        var requirements = And(
            And(WhoMayApply.Apply(facts, law, trace), FullPackage.Apply(facts, law, trace)),
            And(RehabilitatedHolder.Apply(facts, law, trace), LossOrDamage.Apply(facts, law, trace)));
        var documents = TrueDocuments.Apply(facts, law, trace);
        return (documents, requirements) switch
        {
            (false, false) => (DecisionOutcome.Refused, Both),
            (false, _) => (DecisionOutcome.Refused, Untrue),
            (_, false) => (DecisionOutcome.Refused, NotMeeting),
            (true, true) => (DecisionOutcome.Granted, []),
            _ => (DecisionOutcome.Undetermined, []),
        };
    }

    private static bool? And(bool? a, bool? b) => a == false || b == false ? false : a == true && b == true ? true : null;
}
