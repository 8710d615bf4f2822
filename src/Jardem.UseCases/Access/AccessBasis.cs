using Jardem.Cases.Cases;
using Jardem.Cases.Complaints;
using Jardem.Law.Norms;

namespace Jardem.UseCases.Access;

/// <summary>
/// On what an officer opens a person's file, as the log keeps it: while the case is open, the provision that sets the limit of its
/// decision; else the house rule that an officer opens a file only for a step of the procedure.
/// </summary>
public static class AccessBasis
{
    /// <summary>Id of the house rule.</summary>
    public const string HouseRule = "H-need-to-know";

    /// <summary>A complaint that is open is read for the limit that runs.</summary>
    public static string Of(ComplaintState state) => state.Running?.Basis is Basis.Norm { Ref: var norm } ? norm.ToString() : HouseRule;

    public static string Of(CaseState state) => state.Phase.IsOpen() && state.Deadline.Basis is Basis.Norm { Ref: var norm } ? norm.ToString() : HouseRule;
}
