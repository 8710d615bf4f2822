using Jardem.Cases.Cases;
using Jardem.Services.Deciding;

namespace Jardem.Services.FuneralPayment;

/// <summary>The acts of the service, who makes each, and on what. Where the order is silent, it is a house rule, named as one.</summary>
internal static class FuneralProcedure
{
    private static readonly Role[] Front = [Role.Operator, Role.Specialist];
    private static readonly Role[] Body = [Role.Specialist, Role.Head];

    public static Procedure Of { get; } = new("decision",
    [
        new ProcedureStep(CaseAct.Register, [Role.Operator], FuneralNorms.Acceptance),
        new ProcedureStep(CaseAct.Take, Body, FuneralNorms.Provider),
        new ProcedureStep(CaseAct.Establish, [Role.Specialist], FuneralNorms.Provider),
        new ProcedureStep(CaseAct.AskRegisters, Body, FuneralNorms.Documents),
        new ProcedureStep(CaseAct.SettleMismatch, [Role.Specialist], FuneralNorms.Provider),
        new ProcedureStep(CaseAct.Prepare, [Role.Specialist], FuneralNorms.Provider),
        new ProcedureStep(CaseAct.Return, [Role.Head], FuneralNorms.Provider),
        new ProcedureStep(CaseAct.Decide, [Role.Head], FuneralNorms.Provider),
        new ProcedureStep(CaseAct.SendResult, Body, FuneralNorms.Result),
        new ProcedureStep(CaseAct.HandOver, [Role.Operator], FuneralNorms.Result),
        new ProcedureStep(CaseAct.RefusePreliminarily, [Role.Head], null, FuneralNorms.HearingRule),
        new ProcedureStep(CaseAct.SendNotice, Front, null, FuneralNorms.HearingRule),
        new ProcedureStep(CaseAct.ProveReceipt, Front, null, "H-notice-service"),
        new ProcedureStep(CaseAct.AppointHearing, Body, null, FuneralNorms.HearingRule),
        new ProcedureStep(CaseAct.RecordHearing, Body, null, FuneralNorms.HearingRule),
        new ProcedureStep(CaseAct.Object, Front, null, FuneralNorms.HearingRule),
        new ProcedureStep(CaseAct.BringEvidence, Front, null, "H-late-evidence"),
        new ProcedureStep(CaseAct.Refuse, [Role.Head], FuneralNorms.Grounds),
        .. HouseSteps.Ends,
    ])
    {
        Hearing = FuneralNorms.Hearing,
        Complaints = FuneralNorms.Complaints,
        ChannelLimits = new Dictionary<string, string> { [IntakeChannel.Portal] = "decision-portal", [IntakeChannel.Proactive] = "decision-portal" },
    };
}
