using Jardem.Cases.Cases;
using Jardem.Services.Deciding;

namespace Jardem.Services.RehabilitatedCertificate;

/// <summary>The acts of the service, who makes each, and on what.</summary>
internal static class CertificateProcedure
{
    private static readonly Role[] Front = [Role.Operator, Role.Specialist];
    private static readonly Role[] Body = [Role.Specialist, Role.Head];

    public static Procedure Of { get; } = new("decision",
    [
        new ProcedureStep(CaseAct.Register, [Role.Operator], CertificateNorms.Acceptance),
        new ProcedureStep(CaseAct.Take, Body, CertificateNorms.Provider),
        new ProcedureStep(CaseAct.Establish, [Role.Specialist], CertificateNorms.Provider),
        new ProcedureStep(CaseAct.AskRegisters, Body, null, "H-identity-register"),
        new ProcedureStep(CaseAct.SettleMismatch, [Role.Specialist], null, "H-identity-register"),
        new ProcedureStep(CaseAct.Prepare, [Role.Specialist], CertificateNorms.Provider),
        new ProcedureStep(CaseAct.Return, [Role.Head], CertificateNorms.Provider),
        new ProcedureStep(CaseAct.Decide, [Role.Head], CertificateNorms.Provider),
        new ProcedureStep(CaseAct.SendResult, Body, CertificateNorms.HandingOver),
        new ProcedureStep(CaseAct.HandOver, [Role.Operator], CertificateNorms.HandingOver),
        new ProcedureStep(CaseAct.RefusePreliminarily, [Role.Head], CertificateNorms.Hearing.Notice),
        new ProcedureStep(CaseAct.SendNotice, Front, CertificateNorms.Hearing.Notice),
        new ProcedureStep(CaseAct.ProveReceipt, Front, null, "H-notice-service"),
        new ProcedureStep(CaseAct.AppointHearing, Body, CertificateNorms.Hearing.Ways),
        new ProcedureStep(CaseAct.RecordHearing, Body, CertificateNorms.Hearing.Ways),
        new ProcedureStep(CaseAct.Object, Front, CertificateNorms.Hearing.Objection),
        new ProcedureStep(CaseAct.BringEvidence, Front, null, "H-late-evidence"),
        new ProcedureStep(CaseAct.Refuse, [Role.Head], CertificateNorms.Refusal),
        .. HouseSteps.Ends,
    ])
    {
        Hearing = CertificateNorms.Hearing,
        Complaints = CertificateNorms.Complaints,
        StageData = CertificateNorms.StageData,
        InformationUpdate = CertificateNorms.InformationUpdate,
    };
}
