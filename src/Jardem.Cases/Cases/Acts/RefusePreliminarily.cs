using Jardem.Cases.Cases.Events;
using Jardem.Cases.Cases.Hearings;
using Jardem.Cases.Facts;
using Jardem.Law.Clock;

namespace Jardem.Cases.Cases.Acts;

/// <summary>
/// The head makes a preliminary decision to refuse, and invites the applicant to be heard (Order 78, Rules, point 12, part 1). Only the
/// grounds of the standard of the day of filing can be among its grounds: the rules give no others.
/// </summary>
public static class RefusePreliminarily
{
    /// <param name="invitation">When and how the applicant is to be heard, already checked as an appointment.</param>
    public static ActOutcome Decide(CaseState state, ActBy by, DecisionRecord record, string confirmedHash, Deadline lastDayToNotify, ActOutcome invitation)
    {
        if (HeadGuard.Check(state, by) is { } no)
            return no;
        if (state.Prepared!.By.Account == by.Officer.Account)
            return new ActOutcome.NotAllowed("act.preparer-may-not-sign");
        if (record.Decision.Outcome != DecisionOutcome.Refused)
            return new ActOutcome.NotAllowed("act.rules-do-not-refuse");
        if (state.Preliminary?.Names(record.Decision) == true)
            return new ActOutcome.NotAllowed("act.already-notified");
        if (record.Hash() != confirmedHash)
            return new ActOutcome.NotAllowed("act.record-changed");
        if (invitation is not ActOutcome.Done appointed)
            return invitation;
        return ActOutcome.Of([new CasePreliminarilyRefused(record, new Confirmation(confirmedHash, by.At), lastDayToNotify), .. appointed.Events]);
    }
}
