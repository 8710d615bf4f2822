namespace Jardem.Cases.Cases.Acts;

/// <summary>Asks of whoever meets the applicant's side: an operator of the office that took the case, or a specialist of the body that decides it.</summary>
internal static class FrontGuard
{
    public static ActOutcome.NotAllowed? Check(CaseState state, ActBy by) => by.Role switch
    {
        Role.Operator => by.Officer.Body == state.Registration.Office ? null : new ActOutcome.NotAllowed("act.other-office"),
        Role.Specialist => by.Officer.Body == state.Registration.Body ? null : new ActOutcome.NotAllowed("act.other-body"),
        _ => new ActOutcome.NotAllowed("act.not-your-role"),
    };
}
