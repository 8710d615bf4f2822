using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Acts;
using Jardem.Cases.Complaints.Events;
using Jardem.Cases.People;
using Jardem.Law.Calendar;
using NodaTime;

namespace Jardem.Cases.Complaints.Acts;

/// <summary>A complaint as it is made.</summary>
/// <param name="Iin">Of whoever makes it, by the identity document shown.</param>
/// <param name="ReadAloud">Whether what was written down of a spoken complaint was read aloud and confirmed.</param>
/// <param name="Language">Language of the answer: kk or ru.</param>
public sealed record ComplaintWords(
    ComplaintTarget Target, ComplaintAddressee Addressee, ComplaintForm Form, string Words, string Demand, string Iin, bool ReadAloud, string Language, string? Attachment = null);

/// <summary>The body or office at which a complaint is made.</summary>
public sealed record ComplaintDesk(string Office, string Zone, OfficeHours Hours);

/// <summary>Takes a complaint. It is never too late to be accepted (house rule H-complaint-term).</summary>
public static class ReceiveComplaint
{
    private static readonly Role[] Takers = [Role.Operator, Role.Specialist, Role.Head, Role.ComplaintsOfficer];

    /// <param name="holder">The body to which it is addressed; null where the law data name none.</param>
    public static ComplaintOutcome Decide(CaseState state, ActBy by, ComplaintWords said, ComplaintDesk desk, string? holder, ComplaintLaw law)
    {
        if (!Takers.Contains(by.Role))
            return new ComplaintOutcome.NotAllowed("act.complaint-not-your-role");
        var party = Party.Of(state, said.Iin, by.Today);
        if (party == Party.Stranger)
            return new ComplaintOutcome.NotAllowed("act.complaint-stranger");
        if (party == Party.PowerExpired)
            return new ComplaintOutcome.NotAllowed("act.complaint-power-expired");
        if (string.IsNullOrWhiteSpace(said.Words))
            return new ComplaintOutcome.NotAllowed("act.complaint-words-needed");
        if (string.IsNullOrWhiteSpace(said.Demand))
            return new ComplaintOutcome.NotAllowed("act.complaint-demand-needed");
        if (said.Form == ComplaintForm.Spoken && !said.ReadAloud)
            return new ComplaintOutcome.NotAllowed("act.complaint-read-aloud");
        if (said.Target == ComplaintTarget.Decision && state.DecisionVersion is null)
            return new ComplaintOutcome.NotAllowed("act.complaint-no-decision");
        return holder is null
            ? new ComplaintOutcome.NotAllowed("act.complaint-no-body")
            : ComplaintOutcome.Of(Taken(state, by, said, desk, holder, law, party == Party.Representative));
    }

    private static ComplaintReceived Taken(CaseState state, ActBy by, ComplaintWords said, ComplaintDesk desk, string holder, ComplaintLaw law, bool represented)
    {
        var arrived = law.Arrival(by.At, desk.Hours);
        var provider = said.Addressee == ComplaintAddressee.Provider;
        return new ComplaintReceived
        {
            Case = state.Id,
            Service = state.Registration.Service,
            Target = said.Target,
            Addressee = said.Addressee,
            Form = said.Form,
            Words = said.Words.Trim(),
            Demand = said.Demand.Trim(),
            ComplainantName = represented ? state.Facts.Representative!.Name : state.Facts.Applicant.Name,
            ByRepresentative = represented,
            PowerNumber = represented ? state.Facts.Representative!.DocumentNumber : null,
            Attachment = said.Attachment,
            DecisionVersion = state.DecisionVersion,
            DecidedOn = state.Decided?.DecidedOn,
            Deciders = state.Deciders,
            Against = state.Registration.Body,
            HeldBy = holder,
            Office = desk.Office,
            By = by.Officer,
            Role = by.Role,
            ReceivedAt = by.At,
            Zone = desk.Zone,
            RegisteredOn = arrived.Day,
            Forwarding = provider ? law.From(law.Forwarding, arrived) : null,
            Satisfaction = provider ? law.From(law.Satisfaction, arrived) : null,
            Consideration = law.From(provider ? law.Consideration : law.QualityConsideration, arrived),
            Language = said.Language,
            Basis = provider ? law.Right : law.Quality,
            Spoken = said.Form == ComplaintForm.Spoken ? ComplaintLaw.Spoken : null,
            Term = ComplaintLaw.NoTerm,
        };
    }
}
