using Jardem.Cases.Cases.Events;
using Jardem.Cases.Cases.Hearings;
using NodaTime;

namespace Jardem.Cases.Cases.Acts;

/// <summary>
/// Takes an objection to the preliminary decision, written or spoken (Order 78, Rules, point 12, part 3), from the applicant or a
/// representative whose power is in date. One that comes late is taken too, and marked.
/// </summary>
public static class ReceiveObjection
{
    /// <param name="iin">Of whoever objects.</param>
    /// <param name="receivedOn">The legal day of its receipt by the hours of the office that takes it.</param>
    public static ActOutcome Decide(CaseState state, ActBy by, string iin, string text, bool spoken, LocalDate receivedOn, string? attachment)
    {
        if (FrontGuard.Check(state, by) is { } no)
            return no;
        if (state.Preliminary is not { } preliminary || state.Phase is not (CasePhase.PreliminarilyRefused or CasePhase.AwaitingDecision))
            return new ActOutcome.NotAllowed("act.no-preliminary-refusal");
        var party = Party.Of(state, iin, by.Today);
        if (party == Party.Stranger)
            return new ActOutcome.NotAllowed("act.not-a-party");
        if (party == Party.PowerExpired)
            return new ActOutcome.NotAllowed("act.power-expired");
        if (string.IsNullOrWhiteSpace(text))
            return new ActOutcome.NotAllowed("act.objection-empty");
        if (preliminary.Objections.Any(o => o.Text == text.Trim()))
            return new ActOutcome.NotAllowed("act.objection-twice");
        var late = preliminary.Window is { } window && receivedOn > window.ObjectionUntil.Due;
        return ActOutcome.Of(new ObjectionReceived(new Objection(text.Trim(), spoken, party == Party.Representative, by.At, receivedOn, late, attachment), by.Officer));
    }
}
