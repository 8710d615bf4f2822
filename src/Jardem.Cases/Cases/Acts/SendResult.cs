using Jardem.Cases.Cases.Events;

namespace Jardem.Cases.Cases.Acts;

/// <summary>The deciding body sends the printed result to the office where it was asked for.</summary>
public static class SendResult
{
    /// <param name="resultKind">Kind of the document that must be made before it can be sent.</param>
    /// <param name="signed">Kinds of the documents that must be signed electronically before it can be sent.</param>
    public static ActOutcome Decide(CaseState state, ActBy by, string resultKind, IReadOnlyList<string>? signed = null)
    {
        if (by.Officer.Body != state.Registration.Body)
            return new ActOutcome.NotAllowed("act.other-body");
        if (by.Role is not (Role.Specialist or Role.Head))
            return new ActOutcome.NotAllowed("act.not-your-role");
        if (IntakeChannel.IsAutomatic(state.Registration.Channel))
            return new ActOutcome.NotAllowed("act.result-goes-electronically");
        if (state.Phase != CasePhase.Granted)
            return new ActOutcome.NotAllowed("act.not-granted");
        if (state.Document(resultKind) is null)
            return new ActOutcome.NotAllowed("act.result-not-made");
        return SignDocument.Unsigned(state, signed ?? [])
            ? new ActOutcome.NotAllowed("act.not-signed")
            : ActOutcome.Of(new ResultReady(by.Officer, state.Registration.Office, by.Today));
    }
}
