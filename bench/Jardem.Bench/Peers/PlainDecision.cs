namespace Jardem.Bench.Peers;

/// <summary>
/// The certificate's decision as one would write it by hand for this service alone: plain records, ifs, sentences put down where they
/// are needed. It knows no dates of law, no provisions, no second language. The peer of our decision.
/// </summary>
internal static class PlainDecision
{
    public sealed record Paper(string Requirement, string Kind, DateOnly? ExpiresOn);

    public sealed record Power(bool Covers, DateOnly From, DateOnly? Until);

    public sealed record Facts(string Request, DateOnly FiledOn, Power? Power, IReadOnlyList<Paper> Papers, string? DuplicateReason, bool? DocumentsTrue, bool? Rehabilitated);

    public sealed record Explanation(string Rule, bool? Met, string Text);

    public sealed record Decision(string Outcome, IReadOnlyList<string> Grounds, IReadOnlyList<Explanation> Explanations);

    public static Decision Decide(Facts facts)
    {
        var explanations = new List<Explanation>(5);
        var power = facts.Power;
        var may = power is null || (power.Covers && power.From <= facts.FiledOn && (power.Until is null || facts.FiledOn <= power.Until));
        explanations.Add(new Explanation("p3", may, power is null ? "The person applies in person." : may ? "The representative has the power." : "The representative has no power for this."));

        var full = Has(facts, "identity", "identity-card", "passport") && Has(facts, "rehabilitation", "rehabilitation-certificate", "court-act-copy")
            && (power is null || Has(facts, "power", "notarised-power", null));
        explanations.Add(new Explanation("p5", full, full ? "Every document of the list was brought and is in date." : "A document of the list is missing or out of date."));

        explanations.Add(new Explanation("ground2", facts.Rehabilitated, facts.Rehabilitated switch
        {
            true => "The rehabilitation document is about the applicant.",
            false => "The rehabilitation document is about somebody else.",
            null => "Whom the rehabilitation document is about is not established.",
        }));

        var reason = facts.Request != "duplicate" || facts.DuplicateReason is "lost" or "damaged";
        if (facts.Request == "duplicate")
            explanations.Add(new Explanation("p9", reason, reason ? "The certificate was lost or damaged." : "No loss or damage was named."));

        explanations.Add(new Explanation("ground1", facts.DocumentsTrue, facts.DocumentsTrue switch
        {
            true => "The documents are true.",
            false => "The documents are untrue.",
            null => "Whether the documents are true is not established.",
        }));

        var grounds = new List<string>();
        if (facts.DocumentsTrue == false)
            grounds.Add("untrue-documents");
        if (!may || !full || !reason || facts.Rehabilitated == false)
            grounds.Add("not-meeting-requirements");
        var outcome = grounds.Count > 0 ? "refused" : facts is { DocumentsTrue: true, Rehabilitated: true } ? "granted" : "undetermined";
        return new Decision(outcome, grounds, explanations);
    }

    private static bool Has(Facts facts, string requirement, string kind, string? other)
    {
        foreach (var paper in facts.Papers)
        {
            if (paper.Requirement == requirement && (paper.Kind == kind || paper.Kind == other) && !(paper.ExpiresOn < facts.FiledOn))
                return true;
        }

        return false;
    }
}
