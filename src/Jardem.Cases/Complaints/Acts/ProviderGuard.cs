using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Acts;

namespace Jardem.Cases.Complaints.Acts;

/// <summary>What every act of the provider on a complaint asks first.</summary>
internal static class ProviderGuard
{
    public static ComplaintOutcome.NotAllowed? Check(ComplaintState complaint, ActBy by, IReadOnlyList<Role> roles)
    {
        if (!complaint.Open)
            return new ComplaintOutcome.NotAllowed("act.complaint-closed");
        if (complaint.Phase != ComplaintPhase.Received)
            return new ComplaintOutcome.NotAllowed("act.complaint-not-with-provider");
        if (by.Officer.Body != complaint.HeldBy)
            return new ComplaintOutcome.NotAllowed("act.complaint-other-body");
        return roles.Contains(by.Role) ? null : new ComplaintOutcome.NotAllowed("act.complaint-not-your-role");
    }
}
