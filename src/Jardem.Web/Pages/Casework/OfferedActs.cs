using Jardem.Cases.Cases;
using Jardem.Cases.Facts;
using Jardem.Services;
using Jardem.Services.Deciding;
using Jardem.UseCases.Access;
using Jardem.UseCases.Casework;

namespace Jardem.Web.Pages.Casework;

/// <summary>Which acts an officer can make on a case as it stands; the use cases check them all again.</summary>
public sealed class OfferedActs(CaseView view, Principal officer)
{
    private CaseState State => view.State;

    private bool OwnBody => officer.Officer.Body == State.Registration.Body;

    private bool MyReview => May(CaseAct.Prepare, Role.Specialist) && State.Phase == CasePhase.UnderReview && State.Assignee?.Account == officer.Officer.Account;

    public bool Take => May(CaseAct.Take, Role.Specialist) && State.Phase == CasePhase.Registered && State.Assignee is null;

    public bool Assign => May(CaseAct.Take, Role.Head) && State.Phase is CasePhase.Registered or CasePhase.UnderReview;

    /// <summary>Findings that the assignee may record now, those not recorded yet first.</summary>
    public IReadOnlyList<FindingAsked> Findings => MyReview ? [.. view.Room.Findings(State.Facts).OrderBy(f => State.Facts.EstablishedValue(f.Key) is not null)] : [];

    public bool Prepare => MyReview && view.Preview.Outcome == DecisionOutcome.Granted;

    /// <summary>The rules would refuse: a notice and a hearing come first and are not made here.</summary>
    public bool RefusalAhead => MyReview && view.Preview.Outcome == DecisionOutcome.Refused;

    public bool Return => May(CaseAct.Return, Role.Head) && State.Phase == CasePhase.AwaitingDecision;

    public bool Decide => May(CaseAct.Decide, Role.Head) && State.Phase == CasePhase.AwaitingDecision && State.Prepared!.By.Account != officer.Officer.Account;

    /// <summary>The head prepared this one and may not sign it.</summary>
    public bool OwnPreparation => May(CaseAct.Decide, Role.Head) && State.Phase == CasePhase.AwaitingDecision && State.Prepared!.By.Account == officer.Officer.Account;

    public bool Send => (May(CaseAct.SendResult, Role.Specialist) || May(CaseAct.SendResult, Role.Head)) && State.Phase == CasePhase.Granted;

    /// <summary>Key of the text that says what the case waits for, when this officer has nothing to do.</summary>
    public string WaitsFor => $"casework.waits.{Kebab.Of(State.Phase)}";

    public bool Nothing => !(Take || Assign || Findings.Count > 0 || Prepare || RefusalAhead || Return || Decide || Send);

    private bool May(CaseAct act, Role role) => OwnBody && officer.Is(role) && view.Room.Procedure.Allows(act, role);
}
