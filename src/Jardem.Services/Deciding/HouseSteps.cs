using Jardem.Cases.Cases;

namespace Jardem.Services.Deciding;

/// <summary>Acts on which the rules of services are silent and house rules stand in, alike for every service that takes them up.</summary>
public static class HouseSteps
{
    private static readonly Role[] Front = [Role.Operator, Role.Specialist];

    /// <summary>How a case ends otherwise than by its decision, and how a decision is mended or made anew.</summary>
    public static IReadOnlyList<ProcedureStep> Ends { get; } =
    [
        new ProcedureStep(CaseAct.Withdraw, Front, null, "H-withdrawal"),
        new ProcedureStep(CaseAct.CloseByDeath, Front, null, "H-death"),
        new ProcedureStep(CaseAct.CorrectSlip, [Role.Head], null, "H-slip"),
        new ProcedureStep(CaseAct.Reconsider, [Role.Head], null, "H-reconsideration"),
        new ProcedureStep(CaseAct.RecordCourtAct, [Role.Head], null, "H-court"),
        new ProcedureStep(CaseAct.ReturnUncollected, [Role.Operator], null, "H-uncollected"),
    ];
}
