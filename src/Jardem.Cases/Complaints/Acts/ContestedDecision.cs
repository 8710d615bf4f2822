using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Acts;
using Jardem.Cases.Cases.Events;
using Jardem.Law.Clock;
using Jardem.Law.Norms;

namespace Jardem.Cases.Complaints.Acts;

/// <summary>What the case is given when its decision is set aside on a complaint.</summary>
/// <param name="Number">Number of the complaint, as its register prints it.</param>
/// <param name="DecisionKinds">Kinds of the documents by which the decision takes effect.</param>
/// <param name="Deadline">The limit of the new decision.</param>
public sealed record CaseEffect(string Number, IReadOnlyList<string> DecisionKinds, Deadline Deadline);

/// <summary>The decision that a complaint contests, in the case as it stands now.</summary>
internal static class ContestedDecision
{
    /// <summary>
    /// Whether the decision complained about still stands. A complaint about an act or an omission touches no decision, and one about a
    /// decision touches none made since.
    /// </summary>
    public static bool Stands(ComplaintState complaint, CaseState state) =>
        complaint.Received.Target == ComplaintTarget.Decision && state.Phase.IsDecided() && state.DecisionVersion == complaint.Received.DecisionVersion;

    public static IReadOnlyList<CaseEvent> SetAside(CaseState state, ActBy by, CaseEffect effect, string reason, bool again, Basis basis) =>
        Reconsider.SetAside(state, by, ReopenCause.Complaint, effect.Number, reason, again, effect.DecisionKinds, effect.Deadline, basis) is ActOutcome.Done done
            ? done.Events
            : throw new InvalidOperationException($"The decision of case {state.Id} stands and cannot be set aside.");
}
