using Jardem.Cases.Cases.Events;

namespace Jardem.Cases.Cases.Acts;

/// <summary>The officer who answers for a document of the case signs it electronically, once.</summary>
public static class SignDocument
{
    /// <summary>The application: it is the applicant's own paper, which no officer signs.</summary>
    public const string OfTheApplicant = "application";

    /// <summary>Whether an officer signs papers of this kind.</summary>
    public static bool Signs(string kind) => kind != OfTheApplicant;

    /// <summary>Why this officer may not sign it; null where the officer may.</summary>
    /// <param name="answers">Account of the officer who answers for the document; null where the case has no such document.</param>
    public static ActOutcome.NotAllowed? Guard(CaseState state, string account, string token, string? answers)
    {
        if (answers is null || state.Documents.FirstOrDefault(d => d.Token == token) is not { } document || !Signs(document.Kind))
            return new ActOutcome.NotAllowed("act.no-such-document");
        if (document.Void is not null)
            return new ActOutcome.NotAllowed("act.document-void");
        if (document.Signature is not null)
            return new ActOutcome.NotAllowed("act.document-signed-already");
        return answers == account ? null : new ActOutcome.NotAllowed("act.not-your-document");
    }

    /// <param name="signature">A signature over the document's HTML that was verified and is this officer's.</param>
    public static ActOutcome Decide(CaseState state, string token, string? answers, DocumentSignature signature) =>
        Guard(state, signature.By.Account, token, answers) is { } no ? no : ActOutcome.Of(new DocumentSigned(token, signature));

    /// <summary>Whether a valid document of one of these kinds has no signature.</summary>
    public static bool Unsigned(CaseState state, params IEnumerable<string> kinds) =>
        state.Documents.Any(d => d.Void is null && d.Signature is null && kinds.Contains(d.Kind));
}
