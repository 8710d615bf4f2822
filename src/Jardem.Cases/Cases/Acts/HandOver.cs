using Jardem.Cases.Cases.Events;

namespace Jardem.Cases.Cases.Acts;

/// <summary>
/// The operator hands the result over on presentation of an identity document to the applicant, or to a representative on a notarised
/// power (Order 78, Rules, point 13).
/// </summary>
public static class HandOver
{
    /// <param name="identityKinds">Kinds of identity documents that the standard of the day of filing accepts.</param>
    /// <param name="signed">Kinds of the documents that must be signed electronically before they are handed over.</param>
    public static ActOutcome Decide(CaseState state, ActBy by, Receiver receiver, IReadOnlyList<string> identityKinds, IReadOnlyList<string>? signed = null)
    {
        if (by.Officer.Body != state.Registration.Office)
            return new ActOutcome.NotAllowed("act.other-office");
        if (by.Role != Role.Operator)
            return new ActOutcome.NotAllowed("act.not-your-role");
        if (state.Phase != CasePhase.ResultReady)
            return new ActOutcome.NotAllowed("act.result-not-here");
        if (SignDocument.Unsigned(state, signed ?? []))
            return new ActOutcome.NotAllowed("act.not-signed");
        if (!identityKinds.Contains(receiver.IdentityKind) || Blank(receiver.IdentityNumber) || receiver.IdentityExpiresOn is null)
            return new ActOutcome.NotAllowed("act.identity-needed");
        if (Blank(receiver.Name.Surname) || Blank(receiver.Name.Name))
            return new ActOutcome.NotAllowed("act.receiver-name-needed");
        if (receiver.IdentityExpiresOn < by.Today)
            return new ActOutcome.NotAllowed("act.identity-expired");
        if (!receiver.Representative && receiver.Iin != state.Facts.Applicant.Iin)
            return new ActOutcome.NotAllowed("act.not-the-applicant");
        if (receiver.Representative && receiver.Iin == state.Facts.Applicant.Iin)
            return new ActOutcome.NotAllowed("act.representative-is-applicant");
        if (receiver.Representative && Blank(receiver.PowerNumber))
            return new ActOutcome.NotAllowed("act.power-needed");
        if (receiver.Representative && receiver.PowerValidUntil < by.Today)
            return new ActOutcome.NotAllowed("act.power-expired");
        return ActOutcome.Of(new ResultIssued(by.Officer, receiver, by.Today));
    }

    private static bool Blank(string? text) => string.IsNullOrWhiteSpace(text);
}
