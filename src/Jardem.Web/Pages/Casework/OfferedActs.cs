using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Acts;
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

    private bool OwnOffice => officer.Officer.Body == State.Registration.Office;

    private bool Mine => State.Assignee?.Account == officer.Officer.Account;

    private bool MyReview => May(CaseAct.Prepare, Role.Specialist) && State.Phase is CasePhase.UnderReview or CasePhase.PreliminarilyRefused && Mine;

    public bool Take => May(CaseAct.Take, Role.Specialist) && State.Phase == CasePhase.Registered && State.Assignee is null;

    public bool Assign => May(CaseAct.Take, Role.Head) && State.Phase is CasePhase.Registered or CasePhase.UnderReview or CasePhase.PreliminarilyRefused;

    /// <summary>Findings that the assignee may record now, those not recorded yet first.</summary>
    public IReadOnlyList<FindingAsked> Findings => MyReview ? [.. view.Room.Findings(State.Facts).OrderBy(f => State.Facts.EstablishedValue(f.Key) is not null)] : [];

    /// <summary>What may be done now about a decision of the rules to refuse; null where they do not refuse.</summary>
    public RefusalStep? Refusal => view.Preview.Outcome == DecisionOutcome.Refused ? RefusalStep.Of(State, view.Preview, view.Now) : null;

    /// <summary>A declared value and a register's differ, and nobody has said which one stands.</summary>
    public bool MismatchOpen => State.Phase.IsOpen() && CaseActs.Compared(State, view.Room, view.Law).Any(c => c.IsOpen);

    public bool Settle => MyReview && May(CaseAct.SettleMismatch, Role.Specialist);

    public bool AskRegisters => State.Phase.IsOpen() && (May(CaseAct.AskRegisters, Role.Head) || (May(CaseAct.AskRegisters, Role.Specialist) && Mine));

    public bool Prepare => MyReview && !MismatchOpen && (view.Preview.Outcome == DecisionOutcome.Granted || Refusal is RefusalStep.Notify or RefusalStep.Refuse);

    /// <summary>Key of the text that says why a refusal cannot be put before the head yet.</summary>
    public string? RefusalWaits => MyReview && Refusal is RefusalStep.NotYet notYet ? notYet.Key : null;

    public bool Return => May(CaseAct.Return, Role.Head) && State.Phase == CasePhase.AwaitingDecision;

    public bool Decide => May(CaseAct.Decide, Role.Head) && State.Phase == CasePhase.AwaitingDecision && !Prepared && !MismatchOpen;

    /// <summary>The head prepared this one and may not sign it.</summary>
    public bool OwnPreparation => May(CaseAct.Decide, Role.Head) && State.Phase == CasePhase.AwaitingDecision && Prepared;

    public bool Send => (May(CaseAct.SendResult, Role.Specialist) || May(CaseAct.SendResult, Role.Head)) && State.Phase == CasePhase.Granted && !IntakeChannel.IsAutomatic(State.Registration.Channel);

    /// <summary>Valid notices of the case whose receipt is not proved, for whoever may serve them.</summary>
    public IReadOnlyList<IssuedDocument> ToServe => Front(CaseAct.SendNotice)
        ? [.. State.Documents.Where(d => d.Void is null && NoticeKinds.Served.Contains(d.Kind) && State.ServiceOf(d.Token)?.ReceivedOn is null && !Past(d))]
        : [];

    public bool Protocol => Hears && State.Preliminary is { Window: { } window, Hearing: { Pending: true } hearing } && hearing.Day >= window.HearingFrom.Due && hearing.Plan.At <= view.Now;

    public bool Missed => Protocol;

    public bool Appoint => Hears && State.Preliminary!.Hearings.All(h => h.Held is null);

    public bool Object => Front(CaseAct.Object) && BeingHeard;

    public bool Evidence => Front(CaseAct.BringEvidence) && State.Phase.IsOpen();

    /// <summary>Whoever reviews a case does not end it.</summary>
    private bool MyCase => State.Assignee?.Account == officer.Officer.Account;

    public bool Withdraw => Front(CaseAct.Withdraw) && !MyCase && State.Phase.IsOpen();

    public bool Death => Front(CaseAct.CloseByDeath) && !MyCase && (State.Phase.IsOpen() || State.Phase is CasePhase.Granted or CasePhase.ResultReady);

    public bool Correct => May(CaseAct.CorrectSlip, Role.Head) && State.Phase.IsDecided();

    public bool Reconsider => May(CaseAct.Reconsider, Role.Head) && State.Phase.CanReopen();

    public bool CourtAct => May(CaseAct.RecordCourtAct, Role.Head) && State.Phase.IsDecided();

    public bool HandOver => OwnOffice && Allowed(CaseAct.HandOver, Role.Operator) && State.Phase == CasePhase.ResultReady;

    /// <summary>The result was kept as long as the house rule asks, and nobody came.</summary>
    public bool ReturnUncollected => OwnOffice && Allowed(CaseAct.ReturnUncollected, Role.Operator) && State.Phase == CasePhase.ResultReady
        && EndActs.KeptUntil(State, view.Context)?.Due < view.Today;

    /// <summary>Key of the text that says what the case waits for, when this officer has nothing to do.</summary>
    public string WaitsFor => State.Phase == CasePhase.Granted && IntakeChannel.IsAutomatic(State.Registration.Channel) ? "casework.waits.granted.told" : $"casework.waits.{Kebab.Of(State.Phase)}";

    /// <summary>No step of the procedure waits for this officer; what the applicant's side may ask for at any time is not counted.</summary>
    public bool Nothing => !(Take || Assign || Findings.Count > 0 || Prepare || RefusalWaits is not null || Return || Decide || OwnPreparation || Send || ToServe.Count > 0 || Protocol || HandOver || (Appoint && NextStep.Of(State)?.Step == StepAwaited.AppointHearing));

    /// <summary>What the paper tells of is over: a preliminary decision that no longer stands, a hearing that was held, missed or moved.</summary>
    private bool Past(IssuedDocument paper) => paper.Kind switch
    {
        NoticeKinds.PreliminaryRefusal => !BeingHeard || State.Preliminary!.Version != paper.For,
        NoticeKinds.Invitation => !BeingHeard || !State.Preliminary!.Hearings.Any(h => h.Version == paper.For && h.Pending),
        _ => false,
    };

    private bool Prepared => State.Prepared!.By.Account == officer.Officer.Account;

    private bool BeingHeard => State is { Preliminary: not null, Phase: CasePhase.PreliminarilyRefused or CasePhase.AwaitingDecision };

    private bool Hears => BeingHeard && (May(CaseAct.RecordHearing, Role.Head) || (May(CaseAct.RecordHearing, Role.Specialist) && Mine));

    private bool May(CaseAct act, Role role) => OwnBody && Allowed(act, role);

    private bool Front(CaseAct act) => May(act, Role.Specialist) || (OwnOffice && Allowed(act, Role.Operator));

    private bool Allowed(CaseAct act, Role role) => officer.Is(role) && view.Room.Procedure.Allows(act, role);
}
