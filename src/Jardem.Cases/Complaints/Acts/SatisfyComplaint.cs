using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Acts;
using Jardem.Cases.Complaints.Events;

namespace Jardem.Cases.Complaints.Acts;

/// <summary>
/// The head of the provider meets the complaint in full, in time: a decision contested is set aside and made again, an act or omission is
/// answered. After the last day it must be sent on.
/// </summary>
public static class SatisfyComplaint
{
    public static ComplaintOutcome Decide(ComplaintState complaint, CaseState state, ActBy by, string answer, CaseEffect effect, ComplaintLaw law)
    {
        if (ProviderGuard.Check(complaint, by, [Role.Head]) is { } no)
            return no;
        if (by.Today > complaint.Received.Satisfaction!.Due)
            return new ComplaintOutcome.NotAllowed("act.complaint-must-be-forwarded");
        if (string.IsNullOrWhiteSpace(answer))
            return new ComplaintOutcome.NotAllowed("act.complaint-answer-needed");
        var basis = law.On(law.Satisfaction);
        var stands = ContestedDecision.Stands(complaint, state);
        return new ComplaintOutcome.Done(
            new ComplaintSatisfied(answer.Trim(), stands, by.Today, basis, by.Officer),
            stands ? ContestedDecision.SetAside(state, by, effect, answer, again: true, ComplaintLaw.Effect) : []);
    }
}
