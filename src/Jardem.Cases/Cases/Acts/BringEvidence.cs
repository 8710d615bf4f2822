using Jardem.Cases.Cases.Events;
using Jardem.Cases.Facts;
using Jardem.Law.Standards;

namespace Jardem.Cases.Cases.Acts;

/// <summary>Takes a document that the applicant's side brings after the registration, before the decision.</summary>
public static class BringEvidence
{
    public static ActOutcome Decide(CaseState state, ActBy by, PresentedDocument document, ServiceStandard standard)
    {
        if (FrontGuard.Check(state, by) is { } no)
            return no;
        if (!state.Phase.IsOpen())
            return new ActOutcome.NotAllowed("act.already-decided");
        if (standard.Documents.FirstOrDefault(d => d.Key == document.Requirement) is not { } asked || !asked.AnyOf.Contains(document.Kind))
            return new ActOutcome.NotAllowed("act.document-not-asked");
        if (string.IsNullOrWhiteSpace(document.Number) || string.IsNullOrWhiteSpace(document.IssuedBy))
            return new ActOutcome.NotAllowed("act.document-incomplete");
        if (document.IssuedOn > by.Today)
            return new ActOutcome.NotAllowed("act.document-in-future");
        return document.ExpiresOn < by.Today ? new ActOutcome.NotAllowed("act.document-expired") : ActOutcome.Of(new EvidenceBrought(document, by.Officer, by.Today));
    }
}
