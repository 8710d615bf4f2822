using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Acts;
using Jardem.Cases.Complaints.Events;

namespace Jardem.Cases.Complaints.Acts;

/// <summary>Sends the complaint on with the case to the higher body; late or not, since only that moves it on.</summary>
public static class ForwardComplaint
{
    private static readonly Role[] Senders = [Role.Head, Role.ComplaintsOfficer];

    /// <param name="higher">The higher body with its hours, which give the day of its registration there; null where the law data name none.</param>
    /// <param name="number">The provider's number of the complaint.</param>
    public static ComplaintOutcome Decide(ComplaintState complaint, CaseState state, ActBy by, string explanation, ComplaintDesk? higher, string? number, ComplaintLaw law)
    {
        if (ProviderGuard.Check(complaint, by, Senders) is { } no)
            return no;
        if (higher is null)
            return new ComplaintOutcome.NotAllowed("act.complaint-no-higher-body");
        if (string.IsNullOrWhiteSpace(explanation))
            return new ComplaintOutcome.NotAllowed("act.complaint-explanation-needed");
        var arrived = law.Arrival(by.At, higher.Hours);
        return ComplaintOutcome.Of(new ComplaintForwarded(
            higher.Office, explanation.Trim(), FileOf(state), complaint.LateOn(by.Today), by.Today, arrived.Day, law.From(law.Consideration, arrived, ComplaintLaw.HigherRegistration), number, law.On(law.Forwarding), by.Officer));
    }

    /// <summary>What the case file holds: the documents brought and those that the case made.</summary>
    public static IReadOnlyList<FiledPaper> FileOf(CaseState state) =>
    [
        .. state.Facts.Documents.Select(d => new FiledPaper(d.Requirement, d.Number, true, null, d.Attachment)),
        .. state.Documents.Select(d => new FiledPaper(d.Kind, d.Number, false, d.Token, null)),
    ];
}
