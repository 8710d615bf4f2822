using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Acts;
using Jardem.Cases.Complaints.Events;
using Jardem.Law.Norms;

namespace Jardem.Cases.Complaints.Acts;

/// <summary>A ruling as it is made.</summary>
/// <param name="Norms">The provisions on which it stands, as they are in force that day.</param>
public sealed record Ruling(ComplaintResult Result, string Reasoning, IReadOnlyList<Basis> Norms);

/// <summary>The complaints officer of the body that holds the complaint rules on it; nobody judges a decision of one's own.</summary>
public static class RuleOnComplaint
{
    /// <summary>The results between which a ruling chooses.</summary>
    public static IReadOnlyList<ComplaintResult> Choices { get; } = [ComplaintResult.Upheld, ComplaintResult.Remitted, ComplaintResult.Annulled];

    public static ComplaintOutcome Decide(ComplaintState complaint, CaseState state, ActBy by, Ruling ruling, CaseEffect effect, ComplaintLaw law)
    {
        if (Guard(complaint, state, by) is { } no)
            return no;
        if (!Choices.Contains(ruling.Result))
            return new ComplaintOutcome.NotAllowed("act.complaint-choose-result");
        if (string.IsNullOrWhiteSpace(ruling.Reasoning))
            return new ComplaintOutcome.NotAllowed("act.complaint-reasoning-needed");
        if (ruling.Norms.Count == 0)
            return new ComplaintOutcome.NotAllowed("act.complaint-norms-needed");
        var stands = ContestedDecision.Stands(complaint, state);
        if (ruling.Result == ComplaintResult.Annulled && !stands)
            return new ComplaintOutcome.NotAllowed("act.complaint-nothing-to-annul");
        var setsAside = stands && ruling.Result != ComplaintResult.Upheld;
        var limit = complaint.Phase == ComplaintPhase.AtQualityControl ? law.QualityConsideration : law.Consideration;
        return new ComplaintOutcome.Done(
            new ComplaintRuled(ruling.Result, ruling.Reasoning.Trim(), ruling.Norms, complaint.LateOn(by.Today), setsAside, by.Today, law.On(limit), setsAside ? ComplaintLaw.Effect : null, by.Officer),
            setsAside ? ContestedDecision.SetAside(state, by, effect, ruling.Reasoning, ruling.Result == ComplaintResult.Remitted, ComplaintLaw.Effect) : []);
    }

    /// <summary>Why this officer cannot rule now; null where nothing stands in the way.</summary>
    public static ComplaintOutcome.NotAllowed? Guard(ComplaintState complaint, CaseState state, ActBy by)
    {
        if (!complaint.Open)
            return new ComplaintOutcome.NotAllowed("act.complaint-closed");
        if (complaint.Phase == ComplaintPhase.Received)
            return new ComplaintOutcome.NotAllowed("act.complaint-with-provider");
        if (by.Officer.Body != complaint.HeldBy)
            return new ComplaintOutcome.NotAllowed("act.complaint-other-body");
        if (by.Role != Role.ComplaintsOfficer)
            return new ComplaintOutcome.NotAllowed("act.complaint-not-your-role");
        return complaint.Barred.Concat(state.Deciders).Contains(by.Officer.Account)
            ? new ComplaintOutcome.NotAllowed("act.complaint-own-decision")
            : null;
    }
}
