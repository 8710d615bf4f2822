using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Events;

namespace Jardem.UseCases.Signatures;

/// <summary>What comes of signing a document.</summary>
public abstract record SigningOutcome
{
    private SigningOutcome()
    {
    }

    public sealed record Done(CaseState State, DocumentSignature Signature) : SigningOutcome;

    /// <summary>No such document in the officer's scope.</summary>
    public sealed record NotFound : SigningOutcome;

    /// <summary>Not possible, or the signature does not hold; the key names the text that says why and what to do.</summary>
    public sealed record NotAllowed(string TextKey) : SigningOutcome;

    /// <summary>The signature could not be verified now; the signer may try again.</summary>
    public sealed record Unavailable : SigningOutcome;

    /// <summary>The case kept changing meanwhile.</summary>
    public sealed record Conflict : SigningOutcome;

    /// <summary>The idempotency key was used for something else.</summary>
    public sealed record KeyReused : SigningOutcome;
}
