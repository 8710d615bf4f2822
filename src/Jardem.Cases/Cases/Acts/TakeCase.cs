using Jardem.Cases.Cases.Events;
using Jardem.Cases.People;

namespace Jardem.Cases.Cases.Acts;

/// <summary>A specialist of the deciding body takes a case; a head may give it to another specialist. A case has one assignee.</summary>
public static class TakeCase
{
    public static ActOutcome Decide(CaseState state, ActBy by, Officer assignee)
    {
        if (by.Officer.Body != state.Registration.Body || assignee.Body != state.Registration.Body)
            return new ActOutcome.NotAllowed("act.other-body");
        if (state.Phase is not (CasePhase.Registered or CasePhase.UnderReview or CasePhase.PreliminarilyRefused))
            return new ActOutcome.NotAllowed("act.not-in-review");
        if (by.Role == Role.Specialist && assignee.Account != by.Officer.Account)
            return new ActOutcome.NotAllowed("act.only-head-assigns");
        if (by.Role == Role.Specialist && state.Assignee is { } other && other.Account != by.Officer.Account)
            return new ActOutcome.NotAllowed("act.taken-by-other");
        if (by.Role is not (Role.Specialist or Role.Head))
            return new ActOutcome.NotAllowed("act.not-your-role");
        if (state.IsAutomatic)
            return new ActOutcome.NotAllowed("act.rules-decide");
        return state.Assignee?.Account == assignee.Account ? ActOutcome.Of() : ActOutcome.Of(new CaseTaken(assignee));
    }
}
