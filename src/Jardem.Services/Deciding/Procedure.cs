using Jardem.Cases.Cases;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;

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
    RefusePreliminarily,
    SendNotice,
    ProveReceipt,
    AppointHearing,
    RecordHearing,
    Object,
    BringEvidence,
    Refuse,
    Withdraw,
    CloseByDeath,
    CorrectSlip,
    Reconsider,
    RecordCourtAct,
    ReturnUncollected,

    /// <summary>Registers are asked again by an officer.</summary>
    AskRegisters,

    /// <summary>An officer says which of two values stands.</summary>
    SettleMismatch,
}

/// <summary>One act of a procedure: who may make it, on which provision, or on which house rule where the rules are silent.</summary>
public sealed record ProcedureStep(CaseAct Act, IReadOnlyList<Role> Roles, NormRef? Norm, string? HouseRule = null)
{
    /// <summary>What the act stands on under the law of a day; null where the provision is not in force then.</summary>
    public Basis? BasisOn(LawOnDay law) => Norm is not { } norm
        ? new Basis.HouseRule(HouseRule!)
        : law.Find(norm) switch
        {
            NormAnswer.InForce => new Basis.Norm(norm, law.Snapshot.Id),
            NormAnswer.NotHeld => new Basis.NormNotHeld(norm),
            _ => null,
        };
}

/// <summary>A service's procedure in plain C#: which acts, by which roles, within which limit of the standard.</summary>
/// <param name="DecisionLimit">Name of the limit of the decision in the standard.</param>
public sealed record Procedure(string DecisionLimit, IReadOnlyList<ProcedureStep> Steps)
{
    /// <summary>How the applicant is heard before a refusal; without it the service cannot be refused.</summary>
    public HearingNorms? Hearing { get; init; }

    public ComplaintNorms? Complaints { get; init; }

    /// <summary>The duty to enter the stage of the service in the monitoring system.</summary>
    public NormRef? StageData { get; init; }

    /// <summary>The duty to bring information on the procedure up to date after a change of the rules.</summary>
    public NormRef? InformationUpdate { get; init; }

    /// <summary>Names of other limits of the decision by the way in which the application came in.</summary>
    public IReadOnlyDictionary<string, string> ChannelLimits { get; init; } = new Dictionary<string, string>();

    /// <summary>Name of the limit of the decision for an application that came in this way; null is the desk.</summary>
    public string LimitFor(string? channel) => channel is not null && ChannelLimits.TryGetValue(channel, out var limit) ? limit : DecisionLimit;

    public bool Allows(CaseAct act, Role role) => Steps.Any(s => s.Act == act && s.Roles.Contains(role));

    public ProcedureStep? Step(CaseAct act) => Steps.FirstOrDefault(s => s.Act == act);
}
