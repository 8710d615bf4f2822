using Jardem.Cases.Facts;
using Jardem.Law.Snapshots;
using Jardem.Services.Deciding;
using Jardem.Services.FuneralPayment.Rules;

namespace Jardem.Services.FuneralPayment;

/// <summary>The one calculation: each rule in turn, and the outcome that follows.</summary>
internal static class FuneralDecision
{
    public static (DecisionOutcome Outcome, IReadOnlyList<string> Grounds) Run<TTrace>(ApplicationFacts facts, LawOnDay day, TTrace trace)
        where TTrace : struct, ITrace
    {
        var law = FuneralLaw.On(day);
        var requirements = And(
            Checks(facts, law, trace),
            And(And(PossibleDeath.Apply(facts, law, trace), WhoMayApply.Apply(facts, law, trace)), And(LivingApplicant.Apply(facts, law, trace), ShownDocuments.Apply(facts, law, trace))));
        requirements = And(requirements, And(PayableAccount.Apply(facts, law, trace), KnownSize.Apply(facts, law, trace)));
        var documents = TrueDocuments.Apply(facts, law, trace);
        var consent = ConsentGiven.Apply(facts, law, trace);
        List<string> grounds =
        [
            .. documents == false ? ["untrue-documents"] : Array.Empty<string>(),
            .. requirements == false ? ["not-meeting-requirements"] : Array.Empty<string>(),
            .. consent == false ? ["no-consent"] : Array.Empty<string>(),
        ];
        if (grounds.Count > 0)
            return (DecisionOutcome.Refused, grounds);
        return (And(documents, requirements) == true ? DecisionOutcome.Granted : DecisionOutcome.Undetermined, []);
    }

    /// <summary>The five checks of an application that comes without an officer (Rules, point 13, part 3; R-08).</summary>
    public static bool? Checks<TTrace>(ApplicationFacts facts, FuneralLaw law, TTrace trace)
        where TTrace : struct, ITrace
    {
        var first = And(CompleteData.Apply(facts, law, trace), OnlyClaim.Apply(facts, law, trace));
        return And(first, And(ReceivedPension.Apply(facts, law, trace), WithinThreeYears.Apply(facts, law, trace)));
    }

    /// <summary>Those of the five checks that are found not met. A check that waits for a register is not among them.</summary>
    public static IReadOnlyList<Reason> FailedChecks(ApplicationFacts facts, LawOnDay law)
    {
        var trace = new FullTrace();
        Checks(facts, FuneralLaw.On(law), trace);
        return [.. trace.Reasons.Where(r => r.Met == false)];
    }

    private static bool? And(bool? a, bool? b) => a == false || b == false ? false : a == true && b == true ? true : null;
}
