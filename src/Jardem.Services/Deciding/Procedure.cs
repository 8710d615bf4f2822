using Jardem.Cases.Cases;
using Jardem.Law.Norms;

namespace Jardem.Services.Deciding;

/// <summary>The acts of the kernel that a service composes.</summary>
public enum CaseAct
{
    Register,
    Take,
    Establish,
    Prepare,
    Return,
    Decide,
    SendResult,
    HandOver,
}

/// <summary>One act of a procedure: who may make it, on which provision.</summary>
public sealed record ProcedureStep(CaseAct Act, IReadOnlyList<Role> Roles, NormRef Norm);

/// <summary>A service's procedure in plain C#: which acts, by which roles, within which limit of the standard.</summary>
/// <param name="DecisionLimit">Name of the limit of the decision in the standard.</param>
public sealed record Procedure(string DecisionLimit, IReadOnlyList<ProcedureStep> Steps)
{
    public bool Allows(CaseAct act, Role role) => Steps.Any(s => s.Act == act && s.Roles.Contains(role));
}
